package io.github.consentgate.token;

import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.authorization.Loss;
import io.github.consentgate.authorization.OwnTransaction;
import io.github.consentgate.authorization.Revocation;
import io.github.consentgate.authorization.StaleSessions;
import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.Ruling;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Refuses a token: leaves the trail, and ends what may not go on. */
public final class TokenRefusal {

    private final KeycloakSession session;
    private final GrantTypes grantTypes;

    public TokenRefusal(KeycloakSession session) {
        this.session = session;
        this.grantTypes = new GrantTypes(session);
    }

    /** Gives the OAuth error (RFC 6749, section 5.2) to answer with. */
    public String refuse(ClientSessionContext context, Ruling ruling) {
        ClientModel client = context.getClientSession().getClient();
        if (new ConsentGate(session).gates(client)) {
            StaleSessions.endWhenDone(session, context);
        }
        return refuse(
                grantTypes.current(context),
                client,
                context.getClientSession().getUserSession().getUser(),
                ruling);
    }

    /** As {@link #refuse(ClientSessionContext, Ruling)}, before Keycloak has made a context. */
    public String refuse(String grantType, ClientModel client, UserModel user, Ruling ruling) {
        new Refusal(session)
                .record(grantTypes.eventType(grantType), session.getContext().getClient(), user, ruling);
        if (ruling.isAboutPrerequisites() || ruling.reasons().contains(Reason.EXPIRED)) {
            end(client, user, ruling);
        }
        return grantTypes.error(grantType, ruling);
    }

    /** In a transaction of its own, since the refusal rolls back the one at hand. */
    private void end(ClientModel client, UserModel user, Ruling ruling) {
        new OwnTransaction(session, client.getRealm()).run((own, realm) -> {
            UserModel sameUser = own.users().getUserById(realm, user.getId());
            ClientModel service = realm.getClientById(client.getId());
            if (sameUser == null || !new ConsentGate(own, realm).gates(service)) {
                // Whoever is deleted meanwhile has left nothing. Of what was exchanged, the sessions in which people
                // signed in to a first-party client stay.
                return;
            }
            if (ruling.reasons().contains(Reason.EXPIRED)) {
                new Revocation(own, realm).revoke(sameUser, service, EndCause.EXPIRED);
            } else {
                new Loss(own, realm).check(sameUser, service);
            }
        });
    }
}
