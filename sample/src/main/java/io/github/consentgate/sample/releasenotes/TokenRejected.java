package io.github.consentgate.sample.releasenotes;

/** The API answered 401: the token is dead. */
final class TokenRejected extends Exception {

    private static final long serialVersionUID = 1L;
}
