/** Listing, counting and revoking a realm's authorizations, at a cost that does not grow with the realm. */
package io.github.consentgate.admin.authorizations;
