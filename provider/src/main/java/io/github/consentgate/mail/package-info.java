/** Notices by e-mail: a service was authorized, or an authorization ended by somebody else's hand. */
package io.github.consentgate.mail;
