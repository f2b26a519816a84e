package io.github.consentgate.adminpage;

import io.github.consentgate.admin.page.PageClient;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.OIDCResponseType;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.services.resources.admin.AdminRoot;
import org.keycloak.urls.UrlType;

/** Where the pages are for somebody who signs in to one realm, and the way there through its sign-in page. */
final class AdminAddresses {

    static final String ID = "consent-gate";

    private final String login;
    private final URI base;
    private final URI adminBase;

    AdminAddresses(KeycloakSession session) {
        this.login = session.getContext().getRealm().getName();
        this.base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        this.adminBase = session.getContext().getUri(UrlType.ADMIN).getBaseUri();
    }

    /** The choice of realms. */
    URI root() {
        return root(login);
    }

    URI overview(String target) {
        return root(login, target);
    }

    /** The same page for those who sign in to another realm. */
    URI overviewFrom(String otherLogin, String target) {
        return root(otherLogin, target);
    }

    /** @param path below the overview, as it stands */
    URI page(String target, String path) {
        return UriBuilder.fromUri(overview(target)).path(path).build();
    }

    /** With parameters; values of strangers go in encoded. */
    URI page(String target, String path, Map<String, String> parameters) {
        UriBuilder address = UriBuilder.fromUri(page(target, path));
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.buildFromMap(parameters);
    }

    URI adminConsole(String target) {
        return AdminRoot.adminConsoleUrl(UriBuilder.fromUri(adminBase))
                .path("/")
                .fragment("/{target}/clients")
                .build(login, target);
    }

    URI signOut() {
        return OIDCLoginProtocolService.logoutUrl(UriBuilder.fromUri(base))
                .queryParam(OAuth2Constants.CLIENT_ID, PageClient.ID)
                .queryParam(OIDCLoginProtocol.POST_LOGOUT_REDIRECT_URI_PARAM, "{redirect}")
                .build(login, root());
    }

    /**
     * Keycloak's own authorization endpoint, for the page's own client. The page reads the cookie that signing in leaves,
     * so it asks for no code and no token, and nobody knows what would match the challenge.
     */
    URI signIn(URI back) {
        byte[] challenge = SecretGenerator.getInstance().randomBytes(32);
        return OIDCLoginProtocolService.authUrl(UriBuilder.fromUri(base))
                .queryParam(OAuth2Constants.CLIENT_ID, PageClient.ID)
                .queryParam(OAuth2Constants.REDIRECT_URI, "{redirect}")
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OIDCResponseType.NONE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.STATE, SecretGenerator.getInstance().generateSecureID())
                .queryParam(
                        OIDCLoginProtocol.CODE_CHALLENGE_PARAM,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(challenge))
                .queryParam(OIDCLoginProtocol.CODE_CHALLENGE_METHOD_PARAM, OAuth2Constants.PKCE_METHOD_S256)
                .build(login, back);
    }

    private URI root(String realm) {
        return RealmsResource.realmBaseUrl(UriBuilder.fromUri(base))
                .path(ID)
                .path("/")
                .build(realm);
    }

    private URI root(String realm, String target) {
        return RealmsResource.realmBaseUrl(UriBuilder.fromUri(base))
                .path(ID)
                .path("{target}")
                .path("/")
                .build(realm, target);
    }
}
