package io.github.consentgate.token;

import io.github.consentgate.authorization.Loss;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.Ruling;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Refuses a token: leaves the trail, and ends the sessions of a service whose user lost a prerequisite unannounced. */
public final class TokenRefusal {

    private final KeycloakSession session;
    private final GrantTypes grantTypes;

    public TokenRefusal(KeycloakSession session) {
        this.session = session;
        this.grantTypes = new GrantTypes(session);
    }

    /** @return the OAuth error (RFC 6749, section 5.2) to answer with */
    public String refuse(ClientSessionContext context, Ruling ruling) {
        String grantType = grantTypes.current(context);
        ClientModel client = session.getContext().getClient();
        UserModel user = context.getClientSession().getUserSession().getUser();
        new Refusal(session).record(grantTypes.eventType(grantType), client, user, ruling);
        if (ruling.isAboutPrerequisites()) {
            endSessions(user, context.getClientSession().getClient());
        }
        return grantTypes.isPolled(grantType)
                ? ruling.reason().authorizationError()
                : ruling.reason().tokenError();
    }

    /** In a transaction of its own, since the refusal rolls back the one at hand. */
    private void endSessions(UserModel user, ClientModel service) {
        String realmId = service.getRealm().getId();
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), session.getContext(), own -> {
            RealmModel realm = own.realms().getRealm(realmId);
            own.getContext().setRealm(realm);
            new Loss(own, realm)
                    .check(own.users().getUserById(realm, user.getId()), realm.getClientById(service.getId()));
        });
    }
}
