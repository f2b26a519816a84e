/** The token backstop: what every token meets before it is issued, whatever the grant. */
package io.github.consentgate.token;
