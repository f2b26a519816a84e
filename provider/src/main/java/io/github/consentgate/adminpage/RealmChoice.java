package io.github.consentgate.adminpage;

import io.github.consentgate.page.StrangersText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminAuth;

/** The realms that an admin of the server may look after. */
final class RealmChoice {

    private static final int SHOWN = 50;

    private final KeycloakSession session;
    private final AdminAuth admin;
    private final AdminAddresses addresses;

    RealmChoice(KeycloakSession session, AdminAuth admin, AdminAddresses addresses) {
        this.session = session;
        this.admin = admin;
        this.addresses = addresses;
    }

    Reply show(String search) {
        String part = Objects.requireNonNullElse(search, "").strip();
        List<RealmView> realms = session.realms()
                .getRealmsStream(part)
                .filter(realm -> Administered.isBy(session, admin, realm))
                .limit(SHOWN + 1L)
                .map(this::view)
                .toList();
        return Reply.page(
                "realms",
                Map.of(
                        "search",
                        part,
                        "realms",
                        realms.subList(0, Math.min(realms.size(), SHOWN)),
                        "more",
                        realms.size() > SHOWN));
    }

    private RealmView view(RealmModel realm) {
        return new RealmView(
                realm.getName(),
                StrangersText.clean(realm.getDisplayName()),
                addresses.overview(realm.getName()).toString());
    }
}
