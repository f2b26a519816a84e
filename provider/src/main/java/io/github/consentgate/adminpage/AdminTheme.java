package io.github.consentgate.adminpage;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/** The look of the pages: the gate's own or one made from it, where there is one; else the realm's. */
final class AdminTheme {

    private static final String NAME = "consent-gate";
    private static final String MARK = "consentGateStyles";

    private AdminTheme() {}

    static Theme of(KeycloakSession session) {
        try {
            Theme chosen = session.theme().getTheme(Theme.Type.ACCOUNT);
            return chosen.getProperties().containsKey(MARK)
                            || !session.theme().nameSet(Theme.Type.ACCOUNT).contains(NAME)
                    ? chosen
                    : session.theme().getTheme(NAME, Theme.Type.ACCOUNT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
