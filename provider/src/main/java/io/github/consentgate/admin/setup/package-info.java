/** Making an existing realm ready, without touching what an admin configured. */
package io.github.consentgate.admin.setup;
