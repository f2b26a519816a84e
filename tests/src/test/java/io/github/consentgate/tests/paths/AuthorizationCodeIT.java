package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5 and 8: who may authorize a service, by password and by work account. */
class AuthorizationCodeIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();

    @ParameterizedTest
    @ValueSource(strings = {"olivia", "paul"})
    void anEligibleUserApprovesAndTheServiceGetsTokens(String user) {
        var approval = new Browser().open(service.asks()).signIn(user).expect(Step.APPROVAL);

        assertThatTokensAreFull(approval);
    }

    @Test
    void whoHoldsNoRoleThatFullAccessOpensIsSentBackBeforeTheApproval() {
        var collection = realm.newCollection();
        var user = realm.newUserWithoutRoles();
        collection.addEligible(user);

        assertThat(new Browser().open(service.asks()).signIn(user.name()).error())
                .isEqualTo("access_denied");
        assertThat(realm.consents(user.name())).isEmpty();
    }

    @Test
    void theRequestMayComeAsAPost() {
        var approval = new Browser()
                .post(realm.endpoint("auth"), service.asks().parameters())
                .signIn("paul")
                .expect(Step.APPROVAL);

        assertThatTokensAreFull(approval);
    }

    @Test
    void anEligibleUserApprovesByWorkAccount() {
        var approval = new Browser()
                .open(service.asks())
                .signInWithWorkAccount("wanda")
                .expect(Step.APPROVAL);

        assertThatTokensAreFull(approval);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "mia,   collection_administrator",
        "stan,  access_level",
        "nora,  project_member",
        "carla, third_party_access project_member access_level collection_administrator",
        "vera,  third_party_access",
        "adam,  no_collection"
    })
    void anIneligibleUserIsToldWhatIsMissingAndTheServiceHearsAccessDenied(String user, String unmet) {
        var refusal = new Browser().open(service.asks()).signIn(user);

        assertThat(unmet(refusal)).containsExactlyInAnyOrderElementsOf(codes(unmet));
        assertThat(refusal.goBack().error()).isEqualTo("access_denied");
    }

    @Test
    void anIneligibleUserIsRefusedWithAPostToo() {
        var refusal = new Browser()
                .post(realm.endpoint("auth"), service.asks().parameters())
                .signIn("mia")
                .expect(Step.PREREQUISITES);

        assertThat(refusal.goBack().error()).isEqualTo("access_denied");
    }

    @Test
    void anIneligibleUserIsRefusedByWorkAccount() {
        var refusal = new Browser().open(service.asks()).signInWithWorkAccount("walter");

        assertThat(unmet(refusal)).containsExactly("collection_administrator");
        assertThat(refusal.goBack().error()).isEqualTo("access_denied");
    }

    @Test
    void thePrerequisitesThatAreMetAreShownAsMet() {
        var refusal = new Browser().open(service.asks()).signIn("mia");

        assertThat(refusal.prerequisites())
                .containsEntry("project_member", true)
                .containsEntry("access_level", true)
                .containsEntry("collection_administrator", false);
    }

    @Test
    void thePageNamesNoCollectionOfOthers() {
        var refusal = new Browser().open(service.asks()).signIn("mia").expect(Step.PREREQUISITES);

        assertThat(refusal.page().text()).containsIgnoringCase("fabrikam").doesNotContainIgnoringCase("contoso");
    }

    @Test
    void theRefusalNamesTheServiceAndSaysNothingOfScopes() {
        var returned = new Browser().open(service.asks()).signIn("mia").goBack().parameters();

        assertThat(returned).containsEntry("state", "a-state").doesNotContainKey("code");
    }

    @Test
    void aUserWhoDeniesSendsTheServiceAwayEmptyHanded() {
        var denied = new Browser().open(service.asks()).signIn("paul").deny();

        assertThat(denied.error()).isEqualTo("access_denied");
        assertThat(realm.consents("paul")).doesNotContain(service.clientId());
    }

    @Test
    void aUserWhoWasRefusedLeavesNoConsent() {
        new Browser().open(service.asks()).signIn("mia").goBack();

        assertThat(realm.consents("mia")).doesNotContain(service.clientId());
    }

    private void assertThatTokensAreFull(Step approval) {
        var tokens = service.redeem(approval.accept().code());
        assertThat(tokens.status()).as("%s", tokens).isEqualTo(200);
        assertThat(tokens.scopes()).contains("full_access");
        assertThat(tokens.claims().path("aud").asText()).isEqualTo("fabrikam-api");
    }

    private static List<String> unmet(Step page) {
        return page.prerequisites().entrySet().stream()
                .filter(row -> !row.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> codes(String unmet) {
        return Arrays.asList(unmet.split(" ", -1));
    }
}
