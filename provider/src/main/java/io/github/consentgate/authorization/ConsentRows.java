package io.github.consentgate.authorization;

import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.UserConsentEntity;

/** What Keycloak's database holds of one user's approval of one service; nothing for a user of a federation. */
final class ConsentRows {

    private static final String ROWS =
            "select c from UserConsentEntity c where c.user.id = :user and c.clientId = :client";

    private final TypedQuery<UserConsentEntity> query;

    ConsentRows(KeycloakSession session, String userId, ClientModel service) {
        this.query = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(ROWS, UserConsentEntity.class)
                .setParameter("user", userId)
                .setParameter("client", service.getId());
    }

    List<UserConsentEntity> read() {
        return query.getResultList();
    }

    /** Whoever comes second waits until the first is done, and then finds what the first has left. */
    void lock() {
        query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }
}
