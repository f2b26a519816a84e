/** Counts approvals, refusals and revocations on Keycloak's own metrics endpoint. */
package io.github.consentgate.metrics;
