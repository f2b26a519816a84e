/** Turning the admin's page on and off in a realm. */
package io.github.consentgate.admin.page;
