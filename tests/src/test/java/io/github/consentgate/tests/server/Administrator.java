package io.github.consentgate.tests.server;

/** The bootstrap administrator of the test server. */
public final class Administrator {

    public static final String NAME = "admin";
    public static final String PASSWORD = "admin";

    private Administrator() {}
}
