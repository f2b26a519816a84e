package io.github.consentgate.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.crowd.ManyAuthorizations;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Revoked means dead at once, and only by a form that the page itself gave. */
class RevocationIT {

    private final Realm realm = Realm.demo();
    private final User user = realm.newEligibleUser(realm.newCollection());
    private final Service service =
            realm.client().service().with("name", "Sprint Charts").create();

    @Test
    void asksFirstThenEndsEverythingAndSaysSo() {
        var online = Approval.of(service, user.name());
        var offline = Approval.offline(service, user.name());
        var page = AccountPage.of(realm, user);

        var after = page.ask(service).press("service").expect(AccountPage.LIST);

        assertThat(after.gate("revoked").text()).contains("Sprint Charts");
        assertThat(page.services(after)).isEmpty();
        assertThat(realm.consents(user.name())).isEmpty();
        assertThat(service.refresh(online.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.refresh(offline.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.userinfo(online.accessToken()).status()).isEqualTo(401);
        assertThat(service.userinfo(offline.accessToken()).status()).isEqualTo(401);
    }

    @Test
    void aServiceThatIsDeletedMeanwhileIsSaidToHaveEnded() {
        Approval.of(service, user.name());
        var page = AccountPage.of(realm, user);
        var question = page.ask(service);
        realm.admin().send("DELETE", "/clients/" + service.id(), null);

        var after = question.press("service").expect(AccountPage.LIST);

        assertThat(after.gate("revoked-before")).hasSize(1);
        assertThat(after.page().title()).startsWith(after.gate("revoked-before").text());
        assertThat(page.list().gate("revoked-before")).isEmpty();
    }

    @Test
    void oneThatIsRevokedElsewhereBeforeTheQuestionIsSaidToHaveEnded() {
        Approval.of(service, user.name());
        var page = AccountPage.of(realm, user);
        realm.admin().send("DELETE", "/users/" + user.id() + "/consents/" + service.clientId(), null);

        var after = page.open("/revoke?service=" + service.clientId()).expect(AccountPage.LIST);

        assertThat(after.gate("revoked-before")).hasSize(1);
        assertThat(after.gate("revoked")).isEmpty();
    }

    @Test
    void leavesOneEventWithTheUserAsItsCause() {
        Approval.of(service, user.name());
        Approval.offline(service, user.name());

        AccountPage.of(realm, user).ask(service).press("service");

        assertThat(realm.events().ofUser(user.id(), "REVOKE_GRANT"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.detail("revoked_client")).isEqualTo(service.clientId());
                    assertThat(event.detail("consent_gate_cause")).isEqualTo("user");
                });
    }

    @Test
    void twoClicksAreOneRevocation() {
        for (int round = 0; round < 5; round++) {
            var clicked = realm.newService();
            var tokens = Approval.offline(clicked, user.name());
            var page = AccountPage.of(realm, user);
            var form = Map.of("stateChecker", AccountPage.state(page.ask(clicked)), "service", clicked.clientId());

            Stream.of(1, 2, 3, 4).parallel().forEach(click -> page.post(form).expect(AccountPage.LIST));

            assertThat(clicked.userinfo(tokens.accessToken()).status()).isEqualTo(401);
            assertThat(realm.events().ofUser(user.id(), "REVOKE_GRANT"))
                    .filteredOn(event -> clicked.clientId().equals(event.detail("revoked_client")))
                    .hasSize(1);
        }
    }

    @Test
    void leavesTheOthersAlone() {
        var other = realm.newService();
        Approval.of(service, user.name());
        var kept = Approval.of(other, user.name());

        var page = AccountPage.of(realm, user);
        page.ask(service).press("service");

        assertThat(page.services(page.list())).containsExactly(other.clientId());
        assertThat(other.refresh(kept.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void allAtOnceAfterSayingWhatStops() {
        var other = realm.client().service().with("name", "Burndown").create();
        Approval.of(service, user.name());
        Approval.of(other, user.name());
        var page = AccountPage.of(realm, user);
        assertThat(page.list().gate("revoke-all")).hasSize(1);

        var question = page.askAboutAll();
        var after = question.press("all").expect(AccountPage.LIST);

        assertThat(question.gate("service-name").eachText()).containsExactlyInAnyOrder("Sprint Charts", "Burndown");
        assertThat(after.gate("revoked")).hasSize(1);
        assertThat(realm.consents(user.name())).isEmpty();
        assertThat(realm.events().ofUser(user.id(), "REVOKE_GRANT")).hasSize(2);
    }

    @Test
    void theAnswerLeadsBackToThatPageOfThatSearch() {
        ManyAuthorizations.of(realm, user, 60);
        var page = AccountPage.of(realm, user);
        var list = page.open("?search=service&page=2").expect(AccountPage.LIST);
        var first = page.services(list).get(0);

        var question = page.ask(list.gate("authorization").first());
        var cancelled = question.click("[data-gate=cancel]");
        var revoked = question.press("service").expect(AccountPage.LIST);

        assertThat(question.gate("authorization").eachAttr("data-service")).containsExactly(first);
        assertThat(page.services(cancelled)).isEqualTo(page.services(list));
        assertThat(revoked.gate("search").val()).isEqualTo("service");
        assertThat(revoked.address().getQuery()).contains("page=2");
        assertThat(revoked.gate("total").attr("data-count")).isEqualTo("59");
        assertThat(revoked.page().title())
                .as("what is read out first")
                .startsWith(revoked.gate("revoked").text());
    }

    @Test
    void aSearchThatLooksLikeATemplateComesBackAsItWas() {
        Approval.of(service, user.name());
        var search = "{search} %7B&page=9";
        var page = AccountPage.of(realm, user);

        var list = page.open("/revoke?service=nobody&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8));

        assertThat(list.expect(AccountPage.LIST).gate("search").val()).isEqualTo(search);
    }

    @Test
    void sixtyAtOnce() {
        ManyAuthorizations.of(realm, user, 60);

        var after = AccountPage.of(realm, user).askAboutAll().press("all").expect(AccountPage.LIST);

        assertThat(after.gate("empty")).hasSize(1);
    }

    @Test
    void lookingAndAskingChangeNothing() {
        Approval.of(service, user.name());
        var page = AccountPage.of(realm, user);
        var state = AccountPage.state(page.ask(service));

        page.open("/revoke?service=" + service.clientId() + "&stateChecker=" + state);
        page.open("/revoke?all=true&stateChecker=" + state);
        page.open("?revoked=" + service.clientId());
        page.open("?revoked=*");

        assertThat(realm.consents(user.name())).containsExactly(service.clientId());
    }

    @Test
    void aStrangersLinkCannotHaveItSaySomething() {
        var stranger = realm.newService();
        var page = AccountPage.of(realm, user);

        assertThat(page.open("?revoked=" + stranger.clientId()).gate("revoked")).isEmpty();
        assertThat(page.open("?revoked=*").gate("revoked")).isEmpty();
        assertThat(page.open("/revoke?service=" + stranger.clientId()).gate("revoked"))
                .isEmpty();
    }

    @Test
    void aForeignSiteCannotSendTheForm() {
        Approval.of(service, user.name());
        var page = AccountPage.of(realm, user);
        var someoneElse = realm.newEligibleUser(realm.newCollection());
        Approval.of(service, someoneElse.name());
        var foreignState = AccountPage.state(AccountPage.of(realm, someoneElse).ask(service));

        for (var state : new String[] {null, "", "x", foreignState}) {
            for (var what : new String[] {"service", "all"}) {
                var answer = page.post(
                        state == null
                                ? Map.of(what, service.clientId())
                                : Map.of(what, service.clientId(), "stateChecker", state));

                assertThat(answer.expect(AccountPage.PROBLEM).status()).isEqualTo(403);
            }
        }
        assertThat(realm.consents(user.name())).containsExactly(service.clientId());
    }

    @Test
    void aFormThatNamesNothingRevokesNothing() {
        Approval.of(service, user.name());
        var page = AccountPage.of(realm, user);
        var state = AccountPage.state(page.ask(service));

        page.post(Map.of("stateChecker", state)).expect(AccountPage.LIST);
        page.post(Map.of("stateChecker", state, "service", "nobody")).expect(AccountPage.LIST);

        assertThat(realm.consents(user.name())).containsExactly(service.clientId());
    }
}
