package io.github.consentgate.account;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.account.AccountConsole;
import org.keycloak.services.resources.account.AccountConsoleFactory;
import org.keycloak.theme.Theme;

/** Account resource {@code consent-gate}: an account theme picks it with {@code accountResourceProvider}. */
public final class AuthorizationsConsoleFactory extends AccountConsoleFactory {

    public static final String PROVIDER_ID = "consent-gate";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    protected AccountConsole createAccountConsole(KeycloakSession session, ClientModel client, Theme theme) {
        return new AuthorizationsConsole(session, client, theme);
    }
}
