package io.github.consentgate.admin.authorizations;

import io.github.consentgate.authorization.EarlierRequests;
import io.github.consentgate.authorization.ServiceSessions;
import io.github.consentgate.authorization.SessionPair;
import io.github.consentgate.authorization.StoredSessions;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.UserCache;

/** Revokes some authorizations in the transaction at hand: sessions and consents, and what is cached of them. */
final class RowRevocation {

    /** Up to here users are dropped from the cache one by one; beyond, that costs more than dropping the realm's. */
    private static final int FEW = 20;

    private static final String SCOPES = "delete from UserConsentClientScopeEntity g where g.userConsent.id in :ids";

    private static final String CONSENTS = "delete from UserConsentEntity c where c.id in :ids";

    private final KeycloakSession session;
    private final RealmModel realm;

    RowRevocation(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** How many there still were. */
    long revoke(List<Row> rows) {
        List<SessionPair> pairs = rows.stream().map(Row::pair).toList();
        // A session that begins meanwhile is looked for where there are few.
        (rows.size() <= FEW ? pairs : new StoredSessions(session).among(pairs)).forEach(this::endSessions);
        endEarlierRequests(rows);
        return rows.size() <= FEW ? revokeFew(rows) : revokeMany(rows);
    }

    private void endEarlierRequests(List<Row> rows) {
        EarlierRequests requests = new EarlierRequests(session, realm);
        rows.forEach(row -> {
            ClientModel service = session.clients().getClientById(realm, row.clientUuid());
            if (service != null) {
                requests.end(row.userId(), service);
            }
        });
    }

    private void endSessions(SessionPair pair) {
        UserModel user = session.users().getUserById(realm, pair.userId());
        ClientModel service = session.clients().getClientById(realm, pair.clientUuid());
        if (user != null && service != null) {
            new ServiceSessions(session, realm, user, service).endAll();
        }
    }

    private long revokeFew(List<Row> rows) {
        return rows.stream()
                .filter(row -> session.users().revokeConsentForClient(realm, row.userId(), row.clientUuid()))
                .count();
    }

    private long revokeMany(List<Row> rows) {
        List<String> ids = rows.stream().map(Row::id).toList();
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        entities.createQuery(SCOPES).setParameter("ids", ids).executeUpdate();
        int revoked = entities.createQuery(CONSENTS).setParameter("ids", ids).executeUpdate();
        UserCache cache = session.getProvider(UserCache.class);
        if (cache != null) {
            // Says so to the other nodes too, once this is committed.
            cache.evict(realm);
        }
        return revoked;
    }
}
