package io.github.consentgate.authorization;

import java.util.List;
import java.util.Objects;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Every authorization of one service. */
public final class AllAuthorizations {

    private static final String USERS =
            "select c.user.id from UserConsentEntity c where c.clientId = :service order by c.user.id";

    private final KeycloakSession session;
    private final ClientModel service;

    public AllAuthorizations(KeycloakSession session, ClientModel service) {
        this.session = session;
        this.service = service;
    }

    /** Ends them all, before the call that is the cause is answered. */
    public void end(EndCause cause) {
        RealmModel realm = service.getRealm();
        Revocation revocation = new Revocation(session, realm);
        userIds().stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .forEach(user -> revocation.revoke(user, service, cause));
    }

    private List<String> userIds() {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(USERS, String.class)
                .setParameter("service", service.getId())
                .getResultList();
    }
}
