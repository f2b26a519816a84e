/** How the provider is built, as rules that fail the build. */
package io.github.consentgate.architecture;
