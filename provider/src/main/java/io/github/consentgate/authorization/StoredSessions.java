package io.github.consentgate.authorization;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.common.util.MultiSiteUtils;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Tells in one statement which client sessions there are, online or offline; most authorizations have none. */
public final class StoredSessions {

    private static final String FROM = " from PersistentClientSessionEntity c join PersistentUserSessionEntity u"
            + " on u.userSessionId = c.userSessionId and u.offline = c.offline";

    private static final String PAIRS = "select distinct u.userId as userId, c.clientId as client" + FROM
            + " where u.userId in :users and c.clientId in :clients";

    private static final String OF_PAIR = "select c.userSessionId as id, c.offline as offline" + FROM
            + " where u.userId = :user and c.clientId = :client";

    private static final String HAS = "select count(c) from PersistentClientSessionEntity c"
            + " where c.userSessionId = :id and c.offline = :offline and c.clientId = :client";

    private static final String OFFLINE = "1";
    private static final String ONLINE = "0";

    private final EntityManager entities;

    public StoredSessions(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Those that have any. */
    public Set<SessionPair> among(Collection<SessionPair> pairs) {
        if (pairs.isEmpty() || !MultiSiteUtils.isPersistentSessionsEnabled()) {
            // Online sessions are then in no table, so every pair has to be looked at.
            return Set.copyOf(pairs);
        }
        return entities.createQuery(PAIRS, Tuple.class)
                .setParameter("users", pairs.stream().map(SessionPair::userId).collect(Collectors.toSet()))
                .setParameter(
                        "clients", pairs.stream().map(SessionPair::clientUuid).collect(Collectors.toSet()))
                .getResultStream()
                .map(row -> new SessionPair(row.get("userId", String.class), row.get("client", String.class)))
                .filter(pairs::contains)
                .collect(Collectors.toSet());
    }

    /** Also an online one that no table is there for. */
    boolean has(SessionKey key) {
        return !(key.offline() || MultiSiteUtils.isPersistentSessionsEnabled())
                || entities.createQuery(HAS, Long.class)
                                .setParameter("id", key.userSessionId())
                                .setParameter("offline", key.offline() ? OFFLINE : ONLINE)
                                .setParameter("client", key.clientUuid())
                                .getSingleResult()
                        > 0;
    }

    /** Also online ones that the transaction at hand has removed. */
    List<SessionKey> of(SessionPair pair) {
        return entities.createQuery(OF_PAIR, Tuple.class)
                .setParameter("user", pair.userId())
                .setParameter("client", pair.clientUuid())
                .getResultStream()
                .map(row -> new SessionKey(
                        row.get("id", String.class),
                        OFFLINE.equals(row.get("offline", String.class)),
                        pair.clientUuid(),
                        pair.userId()))
                .toList();
    }
}
