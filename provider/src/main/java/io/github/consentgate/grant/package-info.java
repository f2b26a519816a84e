/**
 * Grants by which one token is got for another. Keycloak answers most of these before it fires a policy event, each with
 * an error of its own and no word about the gate; so its grant types are wrapped, by the order that Keycloak gives to
 * providers of the same id.
 */
package io.github.consentgate.grant;
