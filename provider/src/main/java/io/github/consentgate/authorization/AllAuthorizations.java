package io.github.consentgate.authorization;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;

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

    /**
     * Ends them all, before the call that is the cause is answered: the approvals in the transaction at hand, and their
     * sessions when it is committed, since services that refresh meanwhile would make it fail.
     */
    public void end(EndCause cause) {
        RealmModel realm = service.getRealm();
        users().forEach(user -> {
            // Its user may be revoking it at this moment.
            new ConsentRows(session, user.getId(), service).lock();
            if (UserConsentManager.revokeConsentForClient(session, realm, user, service.getId())) {
                new EndEvent(session, realm).record(user, service, cause);
            }
            Aftermath.of(session, realm).allEnded(user, service);
        });
    }

    /** In the transaction that removes the service, with which Keycloak removes its approvals and sessions. */
    public void endWithTheService(EndCause cause) {
        RealmModel realm = service.getRealm();
        users().forEach(user -> {
            new ServiceSessions(session, realm, user, service).endWithTheService();
            new EndEvent(session, realm).record(user, service, cause);
        });
    }

    private Stream<UserModel> users() {
        return userIds().stream()
                .map(id -> session.users().getUserById(service.getRealm(), id))
                .filter(Objects::nonNull);
    }

    private List<String> userIds() {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(USERS, String.class)
                .setParameter("service", service.getId())
                .getResultList();
    }
}
