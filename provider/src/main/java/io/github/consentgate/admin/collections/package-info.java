/** Closing a collection to third-party services, and opening it again. */
package io.github.consentgate.admin.collections;
