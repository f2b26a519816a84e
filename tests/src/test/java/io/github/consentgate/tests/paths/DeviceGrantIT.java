package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: the device grant. */
class DeviceGrantIT {

    private final Realm realm = Realm.demo();
    private final Service service = deviceService();
    private final Browser browser = new Browser();

    @ParameterizedTest(name = "scope={0}")
    @NullSource
    @ValueSource(strings = {"openid", "openid full_access", "openid full_access offline_access"})
    void anEligibleUserApprovesAndTheDeviceGetsTokens(String scope) {
        var device = start(scope);

        browser.open(page(device)).signIn("paul").accept();
        var tokens = poll(device);

        assertThat(tokens.status()).as("%s", tokens).isEqualTo(200);
        assertThat(tokens.scopes()).contains("full_access");
        assertThat(tokens.claimed("collections")).containsExactly("fabrikam");
    }

    /** RFC 8628, section 5.4: who was sent the address has entered nothing, and compares. */
    @Test
    void theApprovalPageShowsTheCodeThatTheDeviceShows() {
        var device = start("openid full_access");

        var approval = browser.open(page(device)).signIn("paul").expect(Step.APPROVAL);

        assertThat(approval.gate("device-code").text()).isEqualTo(device.text("user_code"));
    }

    @Test
    void anIneligibleUserIsToldWhyAndTheDeviceHearsAccessDenied() {
        var device = start("openid full_access");

        var refusal = browser.open(page(device)).signIn("mia").expect(Step.PREREQUISITES);
        assertThat(refusal.prerequisites()).containsEntry("collection_administrator", false);
        refusal.goBack();

        assertThat(poll(device).error()).isEqualTo("access_denied");
    }

    @Test
    void anIneligibleUserIsRefusedAfterTheSsoCookie() {
        Approval.firstParty(browser, Service.portal(realm), "mia");
        var device = start("openid full_access");

        browser.open(page(device)).expect(Step.PREREQUISITES).goBack();

        assertThat(poll(device).error()).isEqualTo("access_denied");
    }

    @Test
    void aDeviceIsApprovedEachTimeOrGetsNothing() {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var device = start("openid full_access");
        browser.open(page(device)).signIn(user.name()).accept();

        collection.remove(user);

        assertThat(poll(device).error()).isIn("access_denied", "invalid_grant");
    }

    @Test
    void anAnswerFromBeforeARevocationIsNotRevivedByANewApproval() {
        var user = realm.newEligibleUser(realm.newCollection());
        var device = start("openid full_access");
        browser.open(page(device)).signIn(user.name()).accept();
        realm.admin().delete("/users/" + user.id() + "/consents/" + service.clientId());

        browser.open(service.asks()).accept().code();

        assertThat(poll(device).error()).isEqualTo("access_denied");
    }

    /** What counts is the answer, not when the device asked. */
    @Test
    void anAnswerFromAfterARevocationStands() {
        var user = realm.newEligibleUser(realm.newCollection());
        Approval.of(service, user.name());
        var device = start("openid full_access");
        realm.admin().delete("/users/" + user.id() + "/consents/" + service.clientId());

        browser.open(page(device)).signIn(user.name()).accept();

        assertThat(service.refresh(poll(device).refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void aRightLostWhileTheApprovalPageIsOpenEndsThePoll() {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var device = start("openid full_access");
        var approval = browser.open(page(device)).signIn(user.name()).expect(Step.APPROVAL);
        collection.remove(user);

        var answer = approval.accept();

        assertThat(answer.parameters()).as("the page does not call it done").containsKey("error");
        assertThat(poll(device).error()).isEqualTo("access_denied");
        assertThat(realm.consents(user.name())).isEmpty();
    }

    @Test
    void aUserWhoDeniesEndsThePoll() {
        var device = start("openid full_access");

        browser.open(page(device)).signIn("paul").deny();

        assertThat(poll(device).error()).isEqualTo("access_denied");
    }

    @ParameterizedTest(name = "scope={0}")
    @ValueSource(strings = {"work_items", "openid work_items", "full_access:x", "openid full_access work_items"})
    void otherThanFullAccessIsRefusedAtTheDeviceEndpoint(String scope) {
        var answer = ask(scope);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_scope");
    }

    @Test
    void theDemoServiceMayUseIt() {
        var releaseNotes = Service.releaseNotes(realm);
        var device = releaseNotes.post(realm.endpoint("auth/device"), challenged("openid full_access"));

        assertThat(device.status()).as("%s", device).isEqualTo(200);
    }

    private Answer start(String scope) {
        var device = ask(scope);
        assertThat(device.status()).as("%s", device).isEqualTo(200);
        return device;
    }

    private Answer ask(String scope) {
        return service.post(realm.endpoint("auth/device"), challenged(scope));
    }

    private Map<String, String> challenged(String scope) {
        var fields = new LinkedHashMap<String, String>();
        var request = service.asks().parameters();
        for (var name : new String[] {"code_challenge", "code_challenge_method"}) {
            fields.put(name, request.get(name));
        }
        if (scope != null) {
            fields.put("scope", scope);
        }
        return fields;
    }

    private static URI page(Answer device) {
        return URI.create(device.required("verification_uri_complete"));
    }

    private Answer poll(Answer device) {
        return service.token(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:device_code",
                "device_code",
                device.required("device_code"),
                "code_verifier",
                AuthorizationRequest.VERIFIER));
    }

    private Service deviceService() {
        return realm.client()
                .service()
                .attribute("oauth2.device.authorization.grant.enabled", "true")
                .create();
    }
}
