package io.github.consentgate.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may look, who may revoke: the account roles that Keycloak's own API asks for, and no impersonator. */
class AccountRightsIT {

    private final Realm realm = Realm.demo();
    private final User user = realm.newEligibleUser(realm.newCollection());
    private final Service service = realm.newService();

    @Test
    void withoutAnAccountRoleThereIsNothingToSee() {
        holdOnly();

        var page = new AccountPage(realm, new Browser()).open("").signIn(user.name());

        assertThat(page.expect(AccountPage.PROBLEM).status()).isEqualTo(403);
        assertThat(page.gate("sign-out")).as("the only way on").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"view-applications", "view-consent"})
    void whoMayOnlyLookCannotRevoke(String role) {
        Approval.of(service, user.name());
        holdOnly(role);
        var page = AccountPage.of(realm, user);

        assertThat(page.row(service).select("[data-gate=revoke]")).isEmpty();
        assertThat(page.open("/revoke?service=" + service.clientId()).status()).isEqualTo(403);
        assertThat(page.post(Map.of("service", service.clientId())).status()).isEqualTo(403);
        assertThat(realm.consents(user.name())).containsExactly(service.clientId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manage-account", "manage-consent"})
    void eitherRoleIsEnoughToRevoke(String role) {
        Approval.of(service, user.name());
        holdOnly(role);

        AccountPage.of(realm, user).ask(service).press("service").expect(AccountPage.LIST);

        assertThat(realm.consents(user.name())).isEmpty();
    }

    @Test
    void anImpersonatorCannotRevokeAndLeavesATrail() {
        Approval.of(service, user.name());
        var browser = new Browser();
        browser.adopt(realm.admin()
                .exchange("POST", "/users/" + user.id() + "/impersonation", Map.of())
                .headers());
        var page = new AccountPage(realm, browser);

        assertThat(page.list().gate("impersonated")).hasSize(1);
        assertThat(page.open("/revoke?service=" + service.clientId())
                        .expect(AccountPage.PROBLEM)
                        .gate("problem")
                        .attr("data-name"))
                .isEqualTo("impersonated");
        assertThat(page.post(Map.of("service", service.clientId())).status()).isEqualTo(403);
        assertThat(realm.consents(user.name())).containsExactly(service.clientId());
        assertThat(realm.events().refusals(service)).anySatisfy(event -> {
            assertThat(event.type()).isEqualTo("REVOKE_GRANT_ERROR");
            assertThat(event.detail("consent_gate_reason")).isEqualTo("impersonated");
        });
    }

    private void holdOnly(String... roles) {
        var mappings = "/users/" + user.id() + "/role-mappings/";
        realm.admin().delete(mappings + "realm", realm.admin().get(mappings + "realm"));
        var account = realm.clientByClientId("account").get("id").asText();
        for (var role : roles) {
            realm.admin()
                    .post(
                            mappings + "clients/" + account,
                            List.of(realm.admin().get("/clients/" + account + "/roles/" + role)));
        }
    }
}
