package io.github.consentgate.policy;

import io.github.consentgate.authorization.EndedSessions;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.context.TokenIntrospectContext;
import org.keycloak.services.clientpolicy.context.UserInfoRequestContext;

/**
 * A token that is shown to Keycloak although its client session has ended. Whoever read the session while it ended, to
 * introspect for one, may have put it back into Keycloak's cache.
 */
final class EndedToken {

    private final KeycloakSession session;
    private final EndedSessions ends;

    EndedToken(KeycloakSession session) {
        this.session = session;
        this.ends = new EndedSessions(session);
    }

    /** Those by which Keycloak would take the token; empty where there is none, and where one of them lives. */
    List<AuthenticatedClientSessionModel> sessionsOf(ClientPolicyContext context) {
        if (context instanceof UserInfoRequestContext userinfo) {
            // An admin who impersonates by token exchange has none.
            return Stream.ofNullable(userinfo.getClientSession())
                    .filter(ends::hasEnded)
                    .toList();
        }
        return context instanceof TokenIntrospectContext introspection
                ? sessionsOf(introspection.getParams().getFirst(OAuth2Constants.TOKEN))
                : List.of();
    }

    /** Keycloak verifies the token afterwards. A forged one names nothing here but what has ended. */
    private List<AuthenticatedClientSessionModel> sessionsOf(String text) {
        RealmModel realm = session.getContext().getRealm();
        if (!ends.any(realm)) {
            return List.of();
        }
        return ShownToken.read(text).map(token -> sessionsOf(realm, token)).orElse(List.of());
    }

    private List<AuthenticatedClientSessionModel> sessionsOf(RealmModel realm, ShownToken token) {
        ClientModel client = token.clientId() == null ? null : realm.getClientByClientId(token.clientId());
        return client == null || token.sessionId() == null
                ? List.of()
                : ends.endedAlone(realm, token.sessionId(), kinds(token), client, token.subject());
    }

    /** Whether an offline session, an online one or either would do for Keycloak. */
    private List<Boolean> kinds(ShownToken token) {
        AccessTokenContext.SessionType type = sessionType(token.id());
        return Stream.of(false, true)
                .filter(offline ->
                        offline ? type.isAllowLookupOfflineUserSession() : type.isAllowLookupOnlineUserSession())
                .toList();
    }

    private AccessTokenContext.SessionType sessionType(String tokenId) {
        try {
            return session.getProvider(TokenContextEncoderProvider.class)
                    .getTokenContextFromTokenId(String.valueOf(tokenId))
                    .getSessionType();
        } catch (IllegalArgumentException e) {
            // None of Keycloak's.
            return AccessTokenContext.SessionType.UNKNOWN;
        }
    }
}
