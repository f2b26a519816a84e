package io.github.consentgate.admin.status;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/** Whether pages are in the brand by which people know them. */
final class ThemeCheck {

    private static final String NAME = "consent-gate";

    /** Of themes made from themes; nobody has as many, and a circle has an end. */
    private static final int MANY = 10;

    private ThemeCheck() {}

    static Stream<Finding> login(Checkup checkup) {
        return missing(checkup.session(), Theme.Type.LOGIN, checkup.realm().getLoginTheme());
    }

    static Stream<Finding> account(Checkup checkup) {
        return missing(checkup.session(), Theme.Type.ACCOUNT, checkup.realm().getAccountTheme());
    }

    private static Stream<Finding> missing(KeycloakSession session, Theme.Type type, String ofRealm) {
        String chosen = ofRealm == null ? Config.scope("theme").get("default") : ofRealm;
        if (chosen != null && !isOther(session, type, chosen)) {
            return Stream.empty();
        }
        String kind = type.name().toLowerCase(Locale.ROOT);
        String choice = "Choose " + NAME + ", or one made from it, under Realm settings, Themes";
        return Stream.of(Finding.warning(
                kind + "_theme_not_set",
                "The " + kind + " theme is neither " + NAME + " nor made from it, or the server does not have it.",
                chosen == null ? choice + ", or call POST setup with {\"" + kind + "Theme\": true}." : choice + "."));
    }

    /** Whether a theme was chosen that is not the gate's, not made from it, or not there. */
    static boolean isOther(KeycloakSession session, Theme.Type type, String chosen) {
        if (chosen == null || chosen.isBlank()) {
            return false;
        }
        try {
            // In the place of one that is not there Keycloak gives its own.
            String name = session.theme().getTheme(chosen, type).getName();
            for (int steps = 0; steps < MANY && name != null && !name.equals(NAME); steps++) {
                name = session.theme().getTheme(name, type).getParentName();
            }
            return !NAME.equals(name);
        } catch (IOException e) {
            return true;
        }
    }
}
