package io.github.consentgate.admin.authorizations;

/** A user and a service with a client session between them. */
record SessionPair(String userId, String clientUuid) {

    static SessionPair of(Row row) {
        return new SessionPair(row.userId(), row.clientUuid());
    }
}
