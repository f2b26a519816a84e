package io.github.consentgate.tests.containers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import io.github.consentgate.tests.chromium.ApprovalPage;
import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.PrerequisitesPage;
import io.github.consentgate.tests.chromium.SignInPage;
import io.github.consentgate.tests.server.Ports;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** docker/compose.yaml: one command up, and a browser in front of its proxy. */
@Tag("container")
class ComposeIT {

    private static final String CALLBACK = "http://localhost:8090/callback";
    private static final String REQUEST = "/realms/demo/protocol/openid-connect/auth?client_id=release-notes"
            + "&response_type=code&scope=openid&redirect_uri=" + CALLBACK + "&code_challenge_method=S256"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String[] DEMO = {"--profile", "demo"};

    private static Compose compose;
    private static String site;
    private static Chromium chromium;

    @BeforeAll
    static void up() throws IOException, InterruptedException {
        int port = Ports.free();
        site = "https://localhost:" + port;
        compose = new Compose("docker/compose.yaml")
                .with("CONSENT_GATE_LISTEN", "127.0.0.1:" + port)
                .with("KC_HOSTNAME", site);
        chromium = new Chromium();
        compose.run("--profile", "demo", "up", "--build", "--detach");
        awaitDemoRealms();
    }

    @AfterAll
    static void down() throws IOException, InterruptedException {
        compose.down(DEMO);
        chromium.close();
    }

    @Test
    void whoMayAuthorizeApprovesBehindTheProxy() {
        var page = signedIn("paul");

        assertThat(page.locator("[data-gate=address-check]")).containsText(site);
        new ApprovalPage(page).accept();

        assertThat(page).hasURL(Pattern.compile(CALLBACK + "\\?.*code=.*"));
    }

    @Test
    void whoMayNotIsToldWhyBehindTheProxy() {
        var page = signedIn("mia");

        var prerequisites = new PrerequisitesPage(page);

        assertThat(prerequisites.unmet()).containsExactly("collection_administrator");
    }

    @Test
    void everyAnswerHasBrowsersStayWithTls() {
        var page = chromium.pageThatTrustsAnyCertificate();
        for (var path : List.of("/realms/demo", REQUEST, "/nothing-here")) {
            var headers = page.navigate(site + path).headerValues("strict-transport-security");
            assertThat(headers).as(path).containsExactly("max-age=63072000");
        }
    }

    @Test
    void whatIsMeantForTheOperatorIsNotPassedOn() {
        var page = chromium.pageThatTrustsAnyCertificate();

        assertThat(page.navigate(site + "/health").status()).isEqualTo(404);
        assertThat(page.navigate(site + "/metrics").status()).isEqualTo(404);
    }

    private static void awaitDemoRealms() throws IOException, InterruptedException {
        var container =
                compose.run("--profile", "demo", "ps", "--all", "-q", "demo").strip();
        assertThat(Shell.run("docker", "wait", container).strip()).isEqualTo("0");
    }

    private static Page signedIn(String username) {
        var page = chromium.pageThatTrustsAnyCertificate();
        page.route(
                CALLBACK + "**",
                route -> route.fulfill(
                        new FulfillOptions().setContentType("text/plain").setBody("back at the service")));
        page.navigate(site + REQUEST);
        new SignInPage(page).signIn(username);
        return page;
    }
}
