/** Clients that are, or become, services: made to fit when they are registered, changed or removed. */
package io.github.consentgate.registration;
