/** The realm's third-party services: listing them, blocking one and unblocking it. */
package io.github.consentgate.admin.services;
