/** Asks the one brain on behalf of Keycloak: gathers the facts, gets a ruling, and leaves an event for a refusal. */
package io.github.consentgate.gate;
