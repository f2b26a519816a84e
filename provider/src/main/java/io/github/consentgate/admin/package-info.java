/** The admin API, below {@code /admin/realms/{realm}/consent-gate}. */
package io.github.consentgate.admin;
