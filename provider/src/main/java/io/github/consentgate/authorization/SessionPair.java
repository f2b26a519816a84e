package io.github.consentgate.authorization;

/** A user and a service, with all client sessions between them. */
public record SessionPair(String userId, String clientUuid) {}
