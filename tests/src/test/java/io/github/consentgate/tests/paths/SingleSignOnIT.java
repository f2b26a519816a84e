package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no password is asked, the gate stands all the same. */
class SingleSignOnIT {

    private final Realm realm = Realm.demo();
    private final Service portal = Service.portal(realm);
    private final Service service = realm.newService();
    private final Browser browser = new Browser();

    @Test
    void whoIsSignedInIsAskedToApprove() {
        Approval.firstParty(browser, portal, "paul");

        var approval = browser.open(service.asks()).expect(Step.APPROVAL);

        assertThat(service.redeem(approval.accept().code()).scopes()).contains("full_access");
    }

    @Test
    void anExistingApprovalGivesACodeWithoutAPage() {
        Approval.of(browser, service, service.asks(), "paul");

        assertThat(service.redeem(browser.open(service.asks()).code()).scopes()).contains("full_access");
    }

    @Test
    void anExistingApprovalPassesPromptNone() {
        Approval.of(browser, service, service.asks(), "paul");

        browser.open(service.asks().with("prompt", "none")).code();
    }

    @Test
    void promptNoneBeforeTheApprovalIsAnError() {
        Approval.firstParty(browser, portal, "paul");

        assertThat(browser.open(service.asks().with("prompt", "none")).error())
                .isIn("interaction_required", "consent_required");
    }

    @Test
    void promptConsentAsksAgain() {
        Approval.of(browser, service, service.asks(), "paul");

        browser.open(service.asks().with("prompt", "consent"))
                .expect(Step.APPROVAL)
                .accept()
                .code();
    }

    @Test
    void promptLoginAsksForThePasswordAndThenNothing() {
        Approval.of(browser, service, service.asks(), "paul");

        browser.open(service.asks().with("prompt", "login")).password().code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent", ""})
    void anIneligibleUserIsRefusedAfterTheSsoCookie(String prompt) {
        Approval.firstParty(browser, portal, "mia");

        var refusal = browser.open(prompted(prompt)).expect(Step.PREREQUISITES);

        assertThat(refusal.goBack().error()).isEqualTo("access_denied");
    }

    @Test
    void anIneligibleUserIsRefusedAfterPromptLogin() {
        Approval.firstParty(browser, portal, "mia");

        browser.open(service.asks().with("prompt", "login")).password().expect(Step.PREREQUISITES);
    }

    /** By Keycloak's parameter for a required action that a client names. */
    @ParameterizedTest
    @ValueSource(strings = {"UPDATE_PASSWORD", "update_user_locale", "consent-gate-prerequisites", "none-of-all"})
    void anIneligibleUserIsRefusedThoughTheServiceAsksForAnAction(String action) {
        var browser = new Browser();
        Approval.firstParty(browser, Service.portal(realm), "mia");

        browser.open(service.asks().with("kc_action", action)).expect(Step.PREREQUISITES);
    }

    @Test
    void anIneligibleUserGetsAnErrorForPromptNone() {
        Approval.firstParty(browser, portal, "mia");

        assertThat(browser.open(service.asks().with("prompt", "none")).error())
                .isIn("interaction_required", "access_denied", "consent_required");
    }

    @Test
    void somebodyWhoApprovedAndLostThePrerequisitesIsRefusedThoughTheConsentIsThere() {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        Approval.of(browser, service, service.asks(), user.name());

        collection.remove(user);

        browser.open(service.asks()).expect(Step.PREREQUISITES);
        assertThat(browser.open(service.asks().with("prompt", "none")).error())
                .isIn("interaction_required", "access_denied", "consent_required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "consent"})
    void otherThanFullAccessIsInvalidWhateverThePrompt(String prompt) {
        Approval.of(browser, service, service.asks(), "paul");

        assertThat(browser.open(prompted(prompt).scope("openid work_items")).error())
                .isEqualTo("invalid_scope");
    }

    private AuthorizationRequest prompted(String prompt) {
        return prompt.isEmpty() ? service.asks() : service.asks().with("prompt", prompt);
    }
}
