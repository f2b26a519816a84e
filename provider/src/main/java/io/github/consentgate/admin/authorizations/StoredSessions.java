package io.github.consentgate.admin.authorizations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.common.util.MultiSiteUtils;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Tells in one statement which authorizations have client sessions, online or offline; most have none. */
final class StoredSessions {

    private static final String PAIRS = "select distinct u.userId as userId, c.clientId as client"
            + " from PersistentClientSessionEntity c join PersistentUserSessionEntity u"
            + " on u.userSessionId = c.userSessionId and u.offline = c.offline"
            + " where u.userId in :users and c.clientId in :clients";

    private final EntityManager entities;

    StoredSessions(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    Set<SessionPair> among(List<Row> rows) {
        if (!MultiSiteUtils.isPersistentSessionsEnabled()) {
            // Online sessions are then in no table, so every pair has to be looked at.
            return rows.stream().map(SessionPair::of).collect(Collectors.toSet());
        }
        return entities.createQuery(PAIRS, Tuple.class)
                .setParameter("users", rows.stream().map(Row::userId).collect(Collectors.toSet()))
                .setParameter("clients", rows.stream().map(Row::clientUuid).collect(Collectors.toSet()))
                .getResultStream()
                .map(row -> new SessionPair(row.get("userId", String.class), row.get("client", String.class)))
                .collect(Collectors.toSet());
    }
}
