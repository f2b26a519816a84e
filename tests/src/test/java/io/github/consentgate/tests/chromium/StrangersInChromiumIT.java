package io.github.consentgate.tests.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Step;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stranger writes is read, on every page that has it: nothing in it runs, loads, leads or misleads. */
@Tag("once")
class StrangersInChromiumIT {

    private static final String RUN = "<img src=x onerror=ran=1><script>ran=1</script>";
    private static final String NAME = RUN + "\u202Egpj.exe\u202C\u200B \u2066${consentGateTitle}\u2069";
    private static final String SHOWN = RUN + "gpj.exe ${consentGateTitle}";

    private static Chromium chromium;

    private final Realm realm = Realm.demo();
    private final Page page = chromium.page();
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"paul," + Step.APPROVAL, "mia," + Step.PREREQUISITES})
    void isHarmlessOnEveryPageOfTheWay(String username, String pageId) {
        watch();
        var visitor = new Visitor(page).open(hostile(), "openid").at("login-login-username");
        assertHarmless();
        visitor.fill("username", username).press("login").at("login-login");
        assertHarmless();
        visitor.fill("password", "password").press("login").at(pageId);
        assertHarmless();
    }

    @Test
    void isHarmlessInTheAccount() {
        var user = realm.newEligibleUser(realm.newCollection());
        var service = hostile();
        var visitor = new Visitor(page).open(service, "openid").signIn(user);
        visitor.at(Step.APPROVAL).press("accept").at(service);
        watch();
        visitor.open(realm.address("/account/authorizations")).at("account-consent-gate-authorizations");
        assertHarmless();
        page.locator("[data-gate=authorization] [data-gate=revoke]").click();
        visitor.at("account-consent-gate-revoke");
        assertHarmless();
    }

    @Test
    void isHarmlessWhereTheRequestIsWrong() {
        new Visitor(page)
                .open(hostile()
                        .asks()
                        .with("redirect_uri", "https://wrong.example/")
                        .uri())
                .at("login-error");
        assertNothingRunsOrLeads();
        assertThat(page.locator("#backToApplication").count()).isZero();
    }

    @Test
    void isHarmlessInTheFrameOfASignOut() {
        var user = realm.newEligibleUser(realm.newCollection());
        var service = hostile();
        var visitor = new Visitor(page).open(service, "openid").signIn(user);
        visitor.at(Step.APPROVAL).press("accept").at(service);
        watch();
        visitor.open(realm.endpoint("logout"))
                .at("login-logout-confirm")
                .press("confirmLogout")
                .at("login-frontchannel-logout");
        assertNothingRunsOrLeads();
        assertNothingIsAskedOfOthers();
        assertThat(page.locator("iframe").getAttribute("src")).isEqualTo("about:blank");
        assertThat(page.locator("li:has(iframe)").innerText().strip()).isEqualTo(SHOWN);
    }

    /** A name proves nothing: beside it stands that it is not this site's, and the band is not in a service's reach. */
    @Test
    void aNameEqualToTheProductsOwnIsAServicesNameAllTheSame() {
        var service = realm.client()
                .service()
                .with("name", "Consent Gate demo")
                .with("description", "The page for signing in.")
                .create();
        new Visitor(page).open(service, "openid").signIn("paul");

        var approval = new ApprovalPage(page);
        assertThat(approval.text("service-name")).isEqualTo("Consent Gate demo");
        assertThat(page.locator("[data-gate=namesake]").count()).isOne();
        new Inspection(page, "approval-namesake").usual();
        assertThat(approval.text("service-publisher")).isNotBlank();
        assertThat(page.locator("#kc-header [data-gate]").count()).isZero();
        assertThat(approval.text("redirect-host")).isEqualTo("127.0.0.1:8090");
    }

    /** The admin API refuses some of this, an import none of it. */
    private Service hostile() {
        return realm.client()
                .service()
                .with("name", NAME)
                .with("description", NAME)
                .with("baseUrl", "javascript:ran=1")
                .with("frontchannelLogout", true)
                .attribute("frontchannel.logout.url", "javascript:parent.ran=1//")
                .attribute("consent-gate.publisher", NAME)
                .attribute("logoUri", "http://tracker.example/logo.png")
                .attribute("tosUri", "data:text/html," + RUN)
                .attribute("policyUri", "javascript:ran=1")
                .smuggle();
    }

    private void watch() {
        page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    private void assertHarmless() {
        assertThat(page.locator("[data-gate=service-name]").first().innerText()).isEqualTo(SHOWN);
        assertNothingRunsOrLeads();
        assertNothingIsAskedOfOthers();
    }

    private void assertNothingIsAskedOfOthers() {
        assertThat(hosts).containsOnly(realm.address("").getAuthority());
        assertThat(complaints).isEmpty();
    }

    private void assertNothingRunsOrLeads() {
        assertThat(page.evaluate("typeof ran")).isEqualTo("undefined");
        assertThat((List<?>) page.evaluate("[...document.querySelectorAll('a[href], img, form')]"
                        + ".map(it => it.getAttribute('href') || it.getAttribute('src') || it.action)"
                        + ".filter(it => /^(javascript|data|http:..tracker)/.test(it))"))
                .isEmpty();
    }
}
