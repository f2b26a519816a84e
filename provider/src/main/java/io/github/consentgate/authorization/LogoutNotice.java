package io.github.consentgate.authorization;

import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.ResourceAdminManager;

/**
 * Tells a service that registered for it (OpenID Connect Back-Channel Logout) that one of its sessions has ended: when
 * that is committed, and beside the request, which does not wait for a service that is slow or away.
 */
final class LogoutNotice extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(LogoutNotice.class);

    private static final String TASK = "consent-gate-logout";

    private final KeycloakSession session;
    private final String clientId;
    private final String address;
    private final String token;

    private LogoutNotice(KeycloakSession session, String clientId, String address, String token) {
        this.session = session;
        this.clientId = clientId;
        this.address = address;
        this.token = token;
    }

    /**
     * Empty when the service did not register, or registered so that it cannot be told; to be asked while the session is
     * still there. What a service says of itself keeps nobody from ending it.
     */
    static Optional<LogoutNotice> of(KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        try {
            return wanted(session, clientSession);
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "No back-channel logout: client=%s",
                    clientSession.getClient().getClientId());
            return Optional.empty();
        }
    }

    private static Optional<LogoutNotice> wanted(
            KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        ClientModel service = clientSession.getClient();
        UserModel user = clientSession.getUserSession().getUser();
        String address = ResourceAdminManager.getBackchannelLogoutUrl(session, service);
        return address == null || user == null || !service.isEnabled()
                ? Optional.empty()
                : Optional.of(new LogoutNotice(
                        session, service.getClientId(), address, token(session, clientSession, service, user)));
    }

    private static String token(
            KeycloakSession session,
            AuthenticatedClientSessionModel clientSession,
            ClientModel service,
            UserModel user) {
        ClientModel before = session.getContext().getClient();
        // Keycloak signs with the algorithm of the client at hand.
        session.getContext().setClient(service);
        try {
            return session.tokens().encode(session.tokens().initLogoutToken(service, user, clientSession));
        } finally {
            session.getContext().setClient(before);
        }
    }

    @Override
    protected void commitImpl() {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getProvider(ExecutorsProvider.class)
                .getExecutor(TASK)
                .execute(() -> KeycloakModelUtils.runJobInTransaction(factory, this::post));
    }

    private void post(KeycloakSession own) {
        try {
            int status = SimpleHttp.create(own)
                    .doPost(address)
                    .param(OAuth2Constants.LOGOUT_TOKEN, token)
                    .asStatus();
            if (status != 200 && status != 204) {
                LOG.warnf("The service did not take the back-channel logout: client=%s status=%d", clientId, status);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "No back-channel logout: client=%s", clientId);
        }
    }

    @Override
    protected void rollbackImpl() {
        // Nothing ended, so there is nothing to tell.
    }
}
