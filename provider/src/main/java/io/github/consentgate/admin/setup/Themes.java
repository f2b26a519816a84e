package io.github.consentgate.admin.setup;

import io.github.consentgate.admin.call.Parameters;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** The gate's themes, where they are asked for and the realm has chosen none. */
final class Themes {

    private static final String NAME = "consent-gate";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Set<Theme.Type> wanted;

    Themes(KeycloakSession session, RealmModel realm, Set<Theme.Type> wanted) {
        this.session = session;
        this.realm = realm;
        this.wanted = wanted;
    }

    Stream<Change> lacking() {
        return Stream.of(
                        lacking(Theme.Type.LOGIN, realm.getLoginTheme(), realm::setLoginTheme),
                        lacking(Theme.Type.ACCOUNT, realm.getAccountTheme(), realm::setAccountTheme),
                        lacking(Theme.Type.EMAIL, realm.getEmailTheme(), realm::setEmailTheme))
                .flatMap(lacking -> lacking);
    }

    private Stream<Change> lacking(Theme.Type type, String chosen, Consumer<String> choose) {
        if (!wanted.contains(type) || (chosen != null && !chosen.isEmpty())) {
            return Stream.empty();
        }
        if (!session.theme().nameSet(type).contains(NAME)) {
            throw Parameters.bad(
                    "this server has no " + kind(type) + " theme " + NAME + "; consent-gate-theme.jar brings it");
        }
        return Stream.of(
                new Change("theme", "set the " + kind(type) + " theme to " + NAME, NAME, () -> choose.accept(NAME)));
    }

    private static String kind(Theme.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
