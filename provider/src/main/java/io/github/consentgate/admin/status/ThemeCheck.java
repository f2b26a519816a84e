package io.github.consentgate.admin.status;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/** Whether pages are in the brand by which people know them. */
final class ThemeCheck {

    private static final String NAME = "consent-gate";

    private ThemeCheck() {}

    static Stream<Finding> login(Checkup checkup) {
        return missing(checkup.session(), Theme.Type.LOGIN, checkup.realm().getLoginTheme());
    }

    static Stream<Finding> account(Checkup checkup) {
        return missing(checkup.session(), Theme.Type.ACCOUNT, checkup.realm().getAccountTheme());
    }

    private static Stream<Finding> missing(KeycloakSession session, Theme.Type type, String chosen) {
        if (isGates(session, type, chosen)) {
            return Stream.empty();
        }
        String kind = type.name().toLowerCase(Locale.ROOT);
        return Stream.of(Finding.warning(
                kind + "_theme_not_set",
                "The " + kind + " theme is neither " + NAME + " nor made from it.",
                "Call POST setup with {\"" + kind + "Theme\": true}, or choose it under Realm settings, Themes."));
    }

    private static boolean isGates(KeycloakSession session, Theme.Type type, String chosen) {
        if (NAME.equals(chosen)) {
            return true;
        }
        try {
            return chosen != null
                    && NAME.equals(session.theme().getTheme(chosen, type).getParentName());
        } catch (IOException e) {
            return false;
        }
    }
}
