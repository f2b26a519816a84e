package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: an admin who sits in somebody's session approves nothing in that one's name. */
class ImpersonationIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();
    private final Browser browser = new Browser();

    @ParameterizedTest(name = "prompt={0}")
    @ValueSource(strings = {"", "consent", "none"})
    void anAdminCannotApproveForAnEligibleUser(String prompt) {
        impersonate("paul");

        var answer =
                browser.open(prompt.isEmpty() ? service.asks() : service.asks().with("prompt", prompt));

        var returned = answer.isAway() ? answer : answer.goBack();
        assertThat(returned.error()).isIn("access_denied", "interaction_required");
        assertThat(realm.consents("paul")).doesNotContain(service.clientId());
    }

    @Test
    void anAdminGetsNoCodeForWhatTheUserApprovedBefore() {
        Approval.of(service, "olivia");
        impersonate("olivia");

        var answer = browser.open(service.asks());

        var returned = answer.isAway() ? answer : answer.goBack();
        assertThat(returned.error()).isEqualTo("access_denied");
    }

    @Test
    void theUserApprovesStill() {
        impersonate("paul");

        assertThat(Approval.of(service, "paul").scopes()).contains("full_access");
    }

    private void impersonate(String username) {
        var path = "/users/" + realm.user(username).id() + "/impersonation";
        browser.adopt(realm.admin().exchange("POST", path, Map.of()).headers());
    }
}
