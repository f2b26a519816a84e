/**
 * Who may authorize a service, and with which scopes. Pure Java: facts go in, a decision comes out. Nothing here knows
 * Keycloak, HTTP or a template; everything else only translates to and from this package.
 */
package io.github.consentgate.decision;
