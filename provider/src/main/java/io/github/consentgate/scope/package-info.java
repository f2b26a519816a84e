/** Full access, the whole of it and nothing narrower, on every path that a request can take. */
package io.github.consentgate.scope;
