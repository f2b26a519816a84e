/** A user's collections, read from Keycloak's organizations or groups at a constant cost. */
package io.github.consentgate.collection;
