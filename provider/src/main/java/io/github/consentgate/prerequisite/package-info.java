/** The right people: where a request meets the prerequisites, and the page that says which are missing. */
package io.github.consentgate.prerequisite;
