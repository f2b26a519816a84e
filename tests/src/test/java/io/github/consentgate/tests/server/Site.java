package io.github.consentgate.tests.server;

import java.net.URI;

/** A Keycloak, as browsers and clients reach it, and the database behind it. */
public record Site(URI server, Database database) {}
