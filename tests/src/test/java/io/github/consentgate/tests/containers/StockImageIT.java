package io.github.consentgate.tests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The official image with the two packaged JARs in providers/ and nothing else: a first look in development mode. */
@Tag("container")
class StockImageIT {

    private static Node node;

    @BeforeAll
    static void start() throws IOException {
        node = Node.of(Images.keycloak(), "stock");
        node.container()
                .withProviderLibsFrom(List.of(
                        Shell.ROOT
                                .resolve("provider/target/consent-gate-provider.jar")
                                .toFile(),
                        Shell.ROOT
                                .resolve("theme/target/consent-gate-theme.jar")
                                .toFile()));
        node.start();
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    @Test
    void whoMayAuthorizeApproves() {
        var service = Service.releaseNotes(node.demo());

        var tokens = Approval.of(service, "paul");

        assertThat(tokens.claimed("collections")).containsExactly("fabrikam");
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(200);
    }

    @Test
    void whoMayNotIsToldWhy() {
        var service = Service.releaseNotes(node.demo());

        var page = new Browser(node.base()).open(service.asks()).signIn("mia");

        assertThat(page.prerequisites()).containsEntry("collection_administrator", false);
        assertThat(page.goBack().error()).isEqualTo("access_denied");
    }

    @Test
    void theRealmIsGatedAndNothingIsWrongButThatItIsNoProduction() {
        Realm realm = node.demo();

        var status = realm.admin().get("/consent-gate/status");

        assertThat(status.path("gated").asBoolean()).isTrue();
        assertThat(status.path("findings").findValuesAsText("severity")).doesNotContain("error");
    }
}
