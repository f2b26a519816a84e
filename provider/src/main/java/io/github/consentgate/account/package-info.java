/** The authorizations page in the account console: what the signed-in user has authorized, and how to end it. */
package io.github.consentgate.account;
