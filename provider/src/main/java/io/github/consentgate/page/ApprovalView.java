package io.github.consentgate.page;

import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.service.RedirectUriRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OAuth2DeviceUserCodeProvider;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.services.managers.UserConsentManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.urls.UrlType;

/** The approval page's model beside Keycloak's own. Each value is made when the page asks for it, most pages never do. */
public final class ApprovalView {

    private final KeycloakSession session;
    private final AuthenticationSessionModel authentication;

    public ApprovalView(KeycloakSession session, AuthenticationSessionModel authentication) {
        this.session = session;
        this.authentication = authentication;
    }

    public ServiceView getService() {
        return new ServiceView(authentication.getClient());
    }

    /** Whether the service calls itself as the realm does, whose page this is. */
    public boolean isNamesake() {
        return Namesake.is(getService().getName(), RealmName.of(authentication.getRealm()));
    }

    public String getUsername() {
        return authentication.getAuthenticatedUser().getUsername();
    }

    public String getEmail() {
        return authentication.getAuthenticatedUser().getEmail();
    }

    public boolean isDevice() {
        return DeviceGrantType.isOAuth2DeviceVerificationFlow(authentication);
    }

    /**
     * The code that the device shows, for a person to compare (RFC 8628, section 5.4): who came by the address with the
     * code in it has entered none.
     */
    public String getDeviceCode() {
        return session.getProvider(OAuth2DeviceUserCodeProvider.class)
                .display(authentication.getClientNote(DeviceGrantType.OAUTH2_DEVICE_VERIFIED_USER_CODE));
    }

    /** The host, with its port where it names one, that the browser will be sent to; {@code null} for an app. */
    public String getRedirectHost() {
        return address()
                .filter(address -> getRedirectApp() == null)
                .map(Destination::of)
                .orElse(null);
    }

    public boolean isRedirectLoopback() {
        URI redirect = redirect();
        return redirect != null && RedirectUriRule.isWeb(redirect) && RedirectUriRule.staysOnTheMachine(redirect);
    }

    /** The scheme of the app that the browser will open, whatever host it names; {@code null} for the web. */
    public String getRedirectApp() {
        URI redirect = redirect();
        return redirect == null || RedirectUriRule.isWeb(redirect) ? null : redirect.getScheme();
    }

    /** What the address of a genuine page begins with: Keycloak's own hostname as the admin set it. */
    public String getAddressPrefix() {
        return session.getContext()
                .getUri(UrlType.FRONTEND)
                .getBaseUri()
                .resolve("/")
                .toString();
    }

    public List<PermissionView> getPermissions() {
        ClientModel service = authentication.getClient();
        UserModel user = authentication.getAuthenticatedUser();
        UserConsentModel earlier =
                UserConsentManager.getConsentByClient(session, authentication.getRealm(), user, service.getId());
        String fullAccess = new ConsentGate(session)
                .realmRules()
                .rules()
                .map(rules -> rules.scopes().fullAccessScope())
                .orElse("");
        return TokenManager.getRequestedClientScopes(
                        session, authentication.getClientNote(OAuth2Constants.SCOPE), service, user)
                .filter(ClientScopeModel::isDisplayOnConsentScreen)
                .filter(scope -> !(scope instanceof ClientModel))
                .map(scope -> new PermissionView(
                        scope,
                        scope.getName().equals(fullAccess),
                        earlier != null && !earlier.isClientScopeGranted(scope)))
                .sorted(PermissionView.WEIGHTIEST_FIRST)
                .toList();
    }

    private Optional<String> address() {
        return isDevice() ? Optional.empty() : Optional.ofNullable(authentication.getRedirectUri());
    }

    /** {@code null} where it is none that Java can read. */
    private URI redirect() {
        try {
            return address().isPresent() ? new URI(address().get()) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
