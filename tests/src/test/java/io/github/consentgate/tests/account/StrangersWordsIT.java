package io.github.consentgate.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.flow.Approval;
import org.junit.jupiter.api.Test;

/** A service writes its own name, publisher and logo: shown harmless on every page that has them. */
class StrangersWordsIT {

    private static final String NAME = "<b>Gate</b> \u202Egpj.exe\u202C \u200B${consentGateAuthorizations} {0} \"x\"";
    private static final String SHOWN = "<b>Gate</b> gpj.exe ${consentGateAuthorizations} {0} \"x\"";

    private final Realm realm = Realm.demo();

    @Test
    void neitherMarkupNorMessageKeysNorInvisibleCharactersCount() {
        var user = realm.newEligibleUser(realm.newCollection());
        var service = realm.client()
                .service()
                .with("name", NAME)
                .attribute("consent-gate.publisher", "P".repeat(4_000))
                .attribute("logoUri", "javascript:alert(1)")
                .smuggle();
        Approval.of(service, user.name());
        var page = AccountPage.of(realm, user);

        var row = page.row(service);
        var question = page.ask(service);
        var after = question.press("service");

        assertThat(row.select("[data-gate=service-name]").text()).isEqualTo(SHOWN);
        assertThat(row.select("[data-gate=service-publisher]").text())
                .startsWith("PPPP")
                .hasSizeLessThan(300);
        assertThat(row.select("img")).isEmpty();
        assertThat(question.gate("service-name").text()).isEqualTo(SHOWN);
        assertThat(after.gate("revoked").text()).startsWith(SHOWN);
    }
}
