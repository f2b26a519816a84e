package io.github.consentgate.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.crowd.ManyAuthorizations;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 6: the list of what a person has authorized. */
class AuthorizationsListIT {

    private final Realm realm = Realm.demo();

    @Test
    void whoIsNotSignedInSignsInAndComesBack() {
        var user = realm.newUser();

        var page = new AccountPage(realm, new Browser()).open("").signIn(user.name());

        assertThat(page.expect(AccountPage.LIST).address()).isEqualTo(realm.address("/account/authorizations"));
        assertThat(page.gate("signed-in-user").text()).isEqualTo(user.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sprint", "a&b=c%20 ü", "{x} ${y}", "../../%2e%2e/", "<b>#", "https://away.example/"})
    void signingInComesBackToTheSearch(String search) {
        var user = realm.newUser();

        var page = new AccountPage(realm, new Browser())
                .open("?page=2&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8))
                .signIn(user.name())
                .expect(AccountPage.LIST);

        assertThat(page.gate("search").val()).isEqualTo(search);
        assertThat(page.address().getQuery()).doesNotContain("state=");
    }

    @Test
    void signingInInVainEndsOnAPageThatSaysSo() {
        var page = new AccountPage(realm, new Browser()).open("?state=x").expect(AccountPage.PROBLEM);

        assertThat(page.status()).isEqualTo(401);
    }

    @Test
    void anEmptyListExplainsItself() {
        var list = AccountPage.of(realm, realm.newUser()).list();

        assertThat(list.gate("empty")).hasSize(1);
        assertThat(list.gate("authorization")).isEmpty();
        assertThat(list.gate("revoke-all")).isEmpty();
    }

    @Test
    void aRowSaysWhoMayDoWhatSinceWhen() {
        var user = realm.newEligibleUser(realm.newCollection());
        var service = realm.client()
                .service()
                .with("name", "Sprint Charts")
                .attribute("consent-gate.publisher", "Charts Ltd.")
                .attribute("logoUri", "https://charts.example/logo.png")
                .create();
        Approval.offline(service, user.name());

        var row = AccountPage.of(realm, user).row(service);

        assertThat(row.select("[data-gate=service-name]").text()).isEqualTo("Sprint Charts");
        assertThat(row.select("[data-gate=service-publisher]").text()).isEqualTo("Charts Ltd.");
        assertThat(row.select("img").attr("src")).isEqualTo("https://charts.example/logo.png");
        assertThat(row.select("[data-gate=permission]").eachText())
                .first()
                .isEqualTo("Full access to all the resources available to you through the REST APIs");
        assertThat(row.select("[data-gate=permission]").eachText()).contains("Offline Access");
        assertThat(row.select("time").eachAttr("datetime"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(time ->
                        assertThat(Instant.parse(time)).isAfter(Instant.now().minus(Duration.ofMinutes(10))));
    }

    @Test
    void applicationsOfOnesOwnAreNotOnIt() {
        var user = realm.newUser();
        var application = realm.client().firstParty().create();
        var page = AccountPage.of(realm, user);
        Approval.firstParty(new Browser(), application, user.name());

        assertThat(page.services(page.list())).isEmpty();
    }

    @Test
    void pagesHoldTwentyFiveAndTogetherAll() {
        var user = realm.newUser();
        ManyAuthorizations.of(realm, user, 60);
        var page = AccountPage.of(realm, user);

        var first = page.list();
        var second = first.click("[data-gate=next]");
        var third = second.click("[data-gate=next]");

        assertThat(first.gate("previous")).isEmpty();
        assertThat(third.gate("next")).isEmpty();
        assertThat(page.services(first)).hasSize(25);
        assertThat(page.services(second)).hasSize(25);
        assertThat(page.services(third)).hasSize(10);
        var all = new HashSet<>(page.services(first));
        all.addAll(page.services(second));
        all.addAll(page.services(third));
        assertThat(all).hasSize(60);
        assertThat(first.gate("service-name").eachText()).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(page.services(third.click("[data-gate=previous]"))).isEqualTo(page.services(second));
        assertThat(page.services(page.open("?page=99"))).isEqualTo(page.services(third));
        for (var nonsense : List.of("-1", "0", "two", "99999999999", "")) {
            assertThat(page.services(page.open("?page=" + nonsense)))
                    .as(nonsense)
                    .isEqualTo(page.services(first));
        }
    }

    @Test
    void searchFindsPartsOfNamesAndTakesNothingForAPattern() {
        var user = realm.newUser();
        ManyAuthorizations.of(realm, user, 60);
        var page = AccountPage.of(realm, user);

        assertThat(page.search("SERVICE 0000").gate("service-name").eachText())
                .containsExactly(
                        "Service 00001",
                        "Service 00002",
                        "Service 00003",
                        "Service 00004",
                        "Service 00005",
                        "Service 00006",
                        "Service 00007",
                        "Service 00008",
                        "Service 00009");
        assertThat(page.search("%").gate("not-found")).hasSize(1);
        assertThat(page.search("_").gate("not-found")).hasSize(1);
        assertThat(page.search("service").gate("next").attr("href")).contains("search=service");
        assertThat(page.search("\"><script>").page().select("script")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Rel\u00adease\u200b Train, release train",
        "Foo\u00a0\u2003Bar, Foo Bar",
        "Cafe\u0301, café",
        "Cafe\u0301, cafe",
        "İSTANBUL, istanbul"
    })
    void searchFindsTheNameThatIsShown(String name, String search) {
        var user = realm.newEligibleUser(realm.newCollection());
        var service = realm.client().service().with("name", name).create();
        Approval.of(service, user.name());
        Approval.of(realm.newService(), user.name());
        var page = AccountPage.of(realm, user);

        assertThat(page.services(page.search(search))).containsExactly(service.clientId());
        assertThat(page.services(page.search(service.clientId().toUpperCase(Locale.ROOT))))
                .containsExactly(service.clientId());
    }

    @Test
    void theStockConsoleAndItsApplicationsPageAreStillThere() {
        var browser = new Browser();

        for (var path : new String[] {"/account", "/account/applications"}) {
            var page = browser.open(URI.create(realm.address(path).toString()));

            assertThat(page.pageId()).as(path).isEqualTo("account");
        }
    }
}
