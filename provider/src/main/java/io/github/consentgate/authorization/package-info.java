/** Authorizations: a consent with the client sessions and tokens that rest on it, and how they end. */
package io.github.consentgate.authorization;
