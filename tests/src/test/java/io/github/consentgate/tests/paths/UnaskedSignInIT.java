package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import io.github.consentgate.tests.server.Mailbox;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keycloak lets a sign-in begin without an authorization request, on the page of a forgotten password. */
class UnaskedSignInIT {

    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");

    private static Mailbox mailbox;
    private static Realm realm;

    private final Service service = Service.releaseNotes(realm);

    @BeforeAll
    static void aRealmThatLetsPeopleForget() {
        mailbox = new Mailbox();
        realm = Realm.copyOfDemo(file -> {
            mailbox.serve(file);
            file.put("resetPasswordAllowed", true);
        });
    }

    @AfterAll
    static void stop() {
        mailbox.close();
    }

    @Test
    void nobodyApprovesOnOne() {
        assertThat(begin(service).signIn("paul").error()).isEqualTo("access_denied");

        assertThat(realm.consents("paul")).doesNotContain(service.clientId());
    }

    @Test
    void aCodeFromOneIsWorthNothingEvenWithoutThePageThatRefuses() {
        var own = Realm.copyOfDemo(file -> file.put("resetPasswordAllowed", true));
        var known = Service.releaseNotes(own);
        Approval.of(known, "paul");
        own.admin()
                .put(
                        "/authentication/required-actions/consent-gate-prerequisites",
                        Map.of(
                                "alias", "consent-gate-prerequisites",
                                "providerId", "consent-gate-prerequisites",
                                "name", "Check prerequisites",
                                "enabled", false));
        var code = begin(known).signIn("paul").code();

        var answer = known.token(
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", known.redirectUri()));

        assertThat(answer.error()).as("%s", answer).isEqualTo("invalid_grant");
    }

    @Test
    void aFirstPartyIsLeftAlone() {
        var portal = Service.portal(realm);

        assertThat(begin(portal).signIn("mia").code()).isNotBlank();
    }

    @Test
    void whoForgetsThePasswordOnTheWayIsNotHeldUp() throws MessagingException, IOException {
        var user = realm.newEligibleUser(realm.newCollection());
        var forgotten = new Browser()
                .open(service.asks())
                .fillAndPress(Map.of("username", user.name()), "login")
                .click("a[href*=reset-credentials]");
        forgotten.submit(forgotten.page().selectFirst("form"), Map.of("username", user.name()), null);
        var text = Mailbox.text(mailbox.received());
        var mail = LINK.matcher(text);
        assertThat(mail.find()).as(text).isTrue();

        var page = new Browser().open(URI.create(mail.group()));
        var done = page.fillAndPress(Map.of("password-new", "another", "password-confirm", "another"), "login");

        assertThat(done.pageId()).isEqualTo(Step.APPROVAL);
    }

    private static Step begin(Service client) {
        var query = Http.encoded(Map.of("client_id", client.clientId(), "redirect_uri", client.redirectUri()));
        return new Browser()
                .open(client.realm().address("/login-actions/reset-credentials?" + query))
                .click("a[href*='/login-actions/authenticate']");
    }
}
