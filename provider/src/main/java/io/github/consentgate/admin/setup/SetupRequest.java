package io.github.consentgate.admin.setup;

import io.github.consentgate.admin.call.Parameters;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.keycloak.theme.Theme;
import org.keycloak.util.JsonSerialization;

/**
 * What the caller wants beyond the rules.
 *
 * @param themes the kinds of pages that get the gate's theme, unless the realm has chosen another
 */
record SetupRequest(Set<Theme.Type> themes) {

    private static final Map<String, Theme.Type> KEYS =
            Map.of("loginTheme", Theme.Type.LOGIN, "accountTheme", Theme.Type.ACCOUNT, "emailTheme", Theme.Type.EMAIL);

    /** An empty body asks for nothing more. */
    static SetupRequest parse(String body) {
        Set<Theme.Type> themes = EnumSet.noneOf(Theme.Type.class);
        if (body != null && !body.isBlank()) {
            object(body).forEach((key, value) -> {
                if (!KEYS.containsKey(key) || !(value instanceof Boolean)) {
                    throw bad();
                }
                if (Boolean.TRUE.equals(value)) {
                    themes.add(KEYS.get(key));
                }
            });
        }
        return new SetupRequest(themes);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String body) {
        try {
            Map<String, Object> object = JsonSerialization.readValue(body, Map.class);
            if (object == null) {
                throw bad();
            }
            return object;
        } catch (IOException e) {
            throw bad();
        }
    }

    private static RuntimeException bad() {
        return Parameters.bad("the body must be a JSON object with loginTheme, accountTheme and emailTheme, true or"
                + " false, or be left out");
    }
}
