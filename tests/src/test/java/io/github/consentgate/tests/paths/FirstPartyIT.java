package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client without consent, made by an admin, is left alone. */
class FirstPartyIT {

    private final Realm realm = Realm.demo();
    private final Service portal = Service.portal(realm);

    @ParameterizedTest
    @ValueSource(strings = {"paul", "mia", "adam", "vera"})
    void anybodySignsInToThePortalWithoutAPageOfTheGate(String user) {
        var tokens = Approval.firstParty(new Browser(), portal, user);

        assertThat(portal.refresh(tokens.refreshToken()).status()).isEqualTo(200);
        assertThat(portal.userinfo(tokens.accessToken()).text("preferred_username"))
                .isEqualTo(user);
    }

    @Test
    void theGatesRequiredActionHoldsNobodyUpHere() {
        var user = realm.newUser();
        realm.admin().put("/users/" + user.id(), Map.of("requiredActions", List.of("consent-gate-prerequisites")));

        assertThat(new Browser()
                        .open(portal.asks().scope("openid"))
                        .signIn(user.name())
                        .code())
                .isNotBlank();
    }

    @Test
    void theFirstPartyKeepsTheRolesOfTheAccount() {
        var tokens = Approval.firstParty(new Browser(), portal, "mia");

        assertThat(tokens.claimed("resource_access", "account", "roles")).contains("manage-account");
    }

    @Test
    void aClientThatAnAdminMakesWithoutConsentStaysAsMade() {
        var client = realm.client()
                .firstParty()
                .with("fullScopeAllowed", true)
                .with("implicitFlowEnabled", true)
                .with("directAccessGrantsEnabled", true)
                .create();

        var made = realm.clientByClientId(client.clientId());

        assertThat(made.get("consentRequired").asBoolean()).isFalse();
        assertThat(made.get("fullScopeAllowed").asBoolean()).isTrue();
        assertThat(made.get("implicitFlowEnabled").asBoolean()).isTrue();
        assertThat(client.token(Map.of("grant_type", "password", "username", "mia", "password", "password"))
                        .status())
                .isEqualTo(200);
    }

    /** One of them has exchanged the other's token, which ties the ends of services together. */
    @Test
    void endingWhatAFirstPartyHasOfflineLeavesTheOthersAlone() {
        var own = Realm.copyOfDemo();
        var requester = Exchange.listedApi(own);
        var subject = Exchange.meantFor(requester, own.client().firstParty().create());
        var browser = new Browser();
        var exchanged = Exchange.of(
                requester,
                Approval.firstParty(browser, subject, "paul"),
                "requested_token_type",
                Exchange.REFRESH_TOKEN);
        assertThat(exchanged.status()).as("%s", exchanged).isEqualTo(200);
        var signedIn =
                requester.redeem(browser.open(requester.asks().scope("openid")).code());
        subject.redeem(new Browser()
                .open(subject.asks().scope("openid offline_access"))
                .signIn("paul")
                .code());

        own.admin().delete("/users/" + own.user("paul").id() + "/consents/" + subject.clientId());

        assertThat(requester.userinfo(signedIn.accessToken()).status()).isEqualTo(200);
        assertThat(requester.refresh(signedIn.refreshToken()).status()).isEqualTo(200);
    }
}
