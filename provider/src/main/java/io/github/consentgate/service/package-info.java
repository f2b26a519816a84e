/** Third-party services: which clients they are, what they say of themselves, and how they are made to fit. */
package io.github.consentgate.service;
