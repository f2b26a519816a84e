package io.github.consentgate.tests.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Attempt;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Design 5: with one of its parts turned off, the gate still lets no token through to the wrong people. */
class NoHookIsTrustedAloneIT {

    static Stream<HookChange> changes() {
        return HookChange.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void anIneligibleUserGetsNoTokenAndAnEligibleOneDoes(HookChange change) {
        var service = change.inACopyOfDemo().newService();

        assertThat(Attempt.by("mia", service)).isEmpty();
        assertThat(Attempt.by("adam", service)).isEmpty();
        assertThat(Attempt.by("paul", service)).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aRefreshIsRefusedAfterALoss(HookChange change) {
        var realm = change.inACopyOfDemo();
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var service = realm.newService();
        var tokens = Approval.of(service, user.name());

        collection.blockUnannounced();

        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void withoutTheActionTheTokenEndpointSaysNo() {
        var service = HookChange.actionDisabled().inACopyOfDemo().newService();

        var page = new Browser().open(service.asks()).signIn("mia");
        var answer = page.isAway() ? page : page.accept();

        if (answer.parameters().containsKey("code")) {
            var refused = service.redeem(answer.code());
            assertThat(refused.error()).as("%s", refused).isIn("access_denied", "invalid_grant");
        } else {
            assertThat(answer.error()).isEqualTo("access_denied");
        }
    }

    @Test
    void withoutTheActionThePageStillPutsFullAccessFirstAndAPublisherInItsQuotationMarks() {
        var service = HookChange.actionDisabled()
                .inACopyOfDemo()
                .client()
                .service()
                .with("name", "\uD808\uDC31\u2E3B")
                .attribute("consent-gate.publisher", "Fabrikam\u201D (verified)")
                .create();

        var page = new Browser().open(service.asks()).signIn("paul").expect(Step.APPROVAL);

        assertThat(page.gate("permission").first().select("p"))
                .as("is explained")
                .hasSize(1);
        assertThat(page.gate("service-publisher").text()).isEqualTo("Fabrikam' (verified)");
        assertThat(page.gate("service-name").text()).isEqualTo("\uFFFD\uFFFD");
    }
}
