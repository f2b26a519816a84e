package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.flow.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The client that makes the admin's page is the gate's own, or there is no page. */
class AdminPageClientIT {

    private static final String ID = "consent-gate-admin";

    private final Realm realm = Realm.copyOfDemo();
    private final GateApi api = GateApi.of(realm);

    @Test
    void theClientComesAndGoesWithThePage() {
        assertThat(api.put("admin-page").status()).isEqualTo(204);
        assertThat(new Browser().open(realm.address("/consent-gate/")).pageId()).startsWith("login");

        assertThat(api.delete("admin-page").status()).isEqualTo(204);

        assertThat(realm.admin().get("/clients?clientId=" + ID)).isEmpty();
        assertThat(new Browser().open(realm.address("/consent-gate/")).status()).isEqualTo(404);
    }

    @Test
    void somebodyElsesClientOfThatNameOpensNoPageAndIsLeftAlone() {
        realm.client()
                .firstParty()
                .publicClient()
                .with("clientId", ID)
                .with(
                        "redirectUris",
                        List.of("https://elsewhere.example/*", "/realms/" + realm.name() + "/consent-gate/*"))
                .create();

        assertThat(new Browser().open(realm.address("/consent-gate/")).status()).isEqualTo(404);
        assertThat(api.put("admin-page").status()).isEqualTo(409);
        assertThat(api.delete("admin-page").status()).isEqualTo(409);
        assertThat(realm.admin().get("/clients?clientId=" + ID)).hasSize(1);
    }
}
