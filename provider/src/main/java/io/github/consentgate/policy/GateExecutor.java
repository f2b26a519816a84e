package io.github.consentgate.policy;

import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.RefusedException;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.token.TokenRefusal;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.ciba.channel.CIBAAuthenticationRequest;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.context.ClientModelContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/**
 * What the gate's executors have in common. An executor does not use the configuration it is given: the rules are read
 * in one place, where two of a kind are noticed.
 */
abstract class GateExecutor<C extends ClientPolicyExecutorConfigurationRepresentation>
        implements ClientPolicyExecutorProvider<C> {

    final KeycloakSession session;
    final ConsentGate gate;

    GateExecutor(KeycloakSession session) {
        this.session = session;
        this.gate = new ConsentGate(session);
    }

    final ClientModel clientOf(ClientPolicyContext context) {
        return context instanceof ClientModelContext known
                ? known.getClient()
                : session.getContext().getClient();
    }

    /** Keycloak keeps here what a token is about to be made from; most contexts of token events do not carry it. */
    final ClientSessionContext clientSessionContext() {
        return session.getAttribute(ClientSessionContext.class.getName(), ClientSessionContext.class);
    }

    /** {@code null} when the user is gone. A request that comes back from the service names its user by id only. */
    final UserModel backchannelUser(CIBAAuthenticationRequest request) {
        return request.getUser() != null
                ? request.getUser()
                : session.users().getUserById(session.getContext().getRealm(), request.getSubject());
    }

    final void refuseToken(Ruling ruling) throws RefusedException {
        if (!ruling.passes()) {
            throw new RefusedException(
                    new TokenRefusal(session).refuse(clientSessionContext(), ruling), ruling.description());
        }
    }
}
