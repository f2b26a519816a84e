/** How the gate hears Keycloak's events. */
package io.github.consentgate.event;
