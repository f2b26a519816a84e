package io.github.consentgate.account;

import io.github.consentgate.page.FormSeal;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.OIDCResponseType;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.services.util.CacheControlUtil;
import org.keycloak.theme.Theme;
import org.keycloak.urls.UrlType;

/** Where the account console's pages are, and the way to them through the sign-in page. */
public final class AccountAddresses {

    static final String REVOKED = "revoked";
    static final String SEAL = "seal";

    private final KeycloakSession session;
    private final RealmModel realm;

    public AccountAddresses(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    URI console() {
        return RealmsResource.accountUrl(base()).path("/").build(realm.getName());
    }

    public URI authorizations() {
        return RealmsResource.accountUrl(base()).path("authorizations").build(realm.getName());
    }

    /** This page, or Keycloak's own "Applications" under an account theme that does not have it. */
    public URI authorizationsOrApplications() {
        return isServed()
                ? authorizations()
                : UriBuilder.fromUri(console()).path("applications").build();
    }

    /** As Keycloak's own account loader decides it. */
    private boolean isServed() {
        try {
            String provider = session.theme()
                    .getTheme(Theme.Type.ACCOUNT)
                    .getProperties()
                    .getProperty(Theme.ACCOUNT_RESOURCE_PROVIDER_KEY);
            return AuthorizationsConsoleFactory.PROVIDER_ID.equals(provider);
        } catch (IOException e) {
            return false;
        }
    }

    URI revoke() {
        return UriBuilder.fromUri(authorizations()).path("revoke").build();
    }

    URI authorizations(Place place) {
        return place.on(UriBuilder.fromUri(authorizations()));
    }

    /** The authorizations page, which then says that this service has no access; a stranger's link cannot have it said. */
    URI revoked(String clientId, Place place) {
        URI told = UriBuilder.fromUri(authorizations())
                .queryParam(REVOKED, "{service}")
                .queryParam(SEAL, "{seal}")
                .build(clientId, new FormSeal(session).over(clientId));
        return place.on(UriBuilder.fromUri(told));
    }

    URI signOut() {
        return OIDCLoginProtocolService.logoutUrl(base())
                .queryParam(OAuth2Constants.CLIENT_ID, Constants.ACCOUNT_CONSOLE_CLIENT_ID)
                .queryParam(OIDCLoginProtocol.POST_LOGOUT_REDIRECT_URI_PARAM, "{redirect}")
                .build(realm.getName(), console());
    }

    /**
     * Keycloak's own authorization endpoint, for the account console's own client. The page reads the cookie that
     * signing in leaves, so it asks for no code and no token, and nobody knows what would match the challenge.
     *
     * @param place where in the list to come back to
     */
    URI signIn(Place place) {
        byte[] challenge = SecretGenerator.getInstance().randomBytes(32);
        return OIDCLoginProtocolService.authUrl(base())
                .queryParam(OAuth2Constants.CLIENT_ID, Constants.ACCOUNT_CONSOLE_CLIENT_ID)
                .queryParam(OAuth2Constants.REDIRECT_URI, "{redirect}")
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OIDCResponseType.NONE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.STATE, SecretGenerator.getInstance().generateSecureID())
                .queryParam(
                        OIDCLoginProtocol.CODE_CHALLENGE_PARAM,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(challenge))
                .queryParam(OIDCLoginProtocol.CODE_CHALLENGE_METHOD_PARAM, OAuth2Constants.PKCE_METHOD_S256)
                .build(realm.getName(), authorizations(place));
    }

    /** After a form too, so that going back or reloading sends nothing twice. */
    Response redirect(URI address) {
        return Response.seeOther(address)
                .cacheControl(CacheControlUtil.noCache())
                .build();
    }

    private UriBuilder base() {
        return session.getContext().getUri(UrlType.FRONTEND).getBaseUriBuilder();
    }
}
