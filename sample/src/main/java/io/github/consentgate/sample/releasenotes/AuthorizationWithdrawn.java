package io.github.consentgate.sample.releasenotes;

/** The user's authorization is gone, and only the user can give a new one. */
final class AuthorizationWithdrawn extends Exception {

    private static final long serialVersionUID = 1L;
}
