package io.github.consentgate.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.server.Mailbox;
import io.github.consentgate.tests.server.Stack;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Notices by e-mail, taken in by a real SMTP server. */
@Tag("once")
class MailNoticesIT {

    private static Mailbox mailbox;
    private static Realm realm;
    private static Collection collection;

    private final User user = realm.newEligibleUser(collection);
    private final Service service = realm.client()
            .service()
            .with("name", "Sprint <Charts> ${realmName}")
            .attribute("consent-gate.publisher", "Charts & Co.")
            .create();

    @BeforeAll
    static void start() {
        mailbox = new Mailbox();
        realm = Realm.copyOfDemo(mailbox::serve);
        collection = realm.newCollection();
    }

    @AfterAll
    static void stop() {
        mailbox.close();
    }

    @BeforeEach
    void empty() throws Exception {
        mailbox.empty();
    }

    @Test
    void tellsTheUserThatAServiceWasAuthorized() throws Exception {
        Approval.of(service, user.name());

        var mail = mailbox.received();

        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(user.name() + "@example.org");
        assertThat(mail.getSubject()).isEqualTo("“Sprint <Charts> ${realmName}” can now act in your name");
        assertThat(Mailbox.text(mail))
                .contains("Sprint <Charts> ${realmName}")
                .contains("Charts & Co.")
                .contains(realm.address("/account/authorizations").toString());
        assertThat(Mailbox.html(mail))
                .contains("<!doctype html>")
                .contains("Consent Gate demo")
                .contains("Sprint &lt;Charts&gt; ${realmName}")
                .contains("href=\"" + realm.address("/account/authorizations") + "\"");
    }

    @Test
    void leadsToKeycloaksOwnListWhereTheAccountThemeHasNoOther() throws Exception {
        var chosen = (ObjectNode) realm.admin().get("");
        var gate = chosen.get("accountTheme");
        realm.admin().put("", chosen.put("accountTheme", "keycloak.v3"));

        Approval.of(service, user.name());

        assertThat(Mailbox.text(mailbox.received()))
                .contains(realm.address("/account/applications").toString())
                .doesNotContain("/account/authorizations");
        realm.admin().put("", chosen.set("accountTheme", gate));
    }

    @Test
    void speaksTheUsersLanguage() throws Exception {
        var profile = (ObjectNode) realm.admin().get("/users/" + user.id());
        profile.withObject("/attributes").putArray("locale").add("de");
        realm.admin().put("/users/" + user.id(), profile);

        Approval.of(service, user.name());

        assertThat(mailbox.received().getSubject()).endsWith("kann jetzt in Ihrem Namen handeln");
    }

    @Test
    void tellsOnceNotAtEveryConfirmation() throws Exception {
        approveUnnoticed();
        Stack.running()
                .database()
                .update(
                        "update user_consent set created_date = 1700000000000, last_updated_date = 1700000000000"
                                + " where user_id = ?",
                        user.id());
        realm.admin().post("/clear-user-cache", null);

        Approval.of(new Browser(), service, service.asks().with("prompt", "consent"), user.name());

        mailbox.assertEmpty();
    }

    @Test
    void tellsTheUserThatAnAdminEndedIt() throws Exception {
        approveUnnoticed();

        var client = (ObjectNode) realm.clientByClientId(service.clientId());
        realm.admin().put("/clients/" + service.id(), client.put("consentRequired", false));

        assertThat(mailbox.received().getSubject())
                .isEqualTo("“Sprint <Charts> ${realmName}” no longer has access to your account");
        assertThat(Mailbox.text(mailbox.received())).contains("An administrator has ended the authorization.");
    }

    @Test
    void tellsTheUserThatALossEndedIt() throws Exception {
        approveUnnoticed();

        collection.leave(user, Collection.ADMINISTRATORS);

        assertThat(Mailbox.text(mailbox.received())).contains("You no longer meet what is needed");
    }

    @Test
    void doesNotTellTheUserWhatTheUserDid() throws Exception {
        approveUnnoticed();

        AccountPage.of(realm, user).ask(service).press("service");

        mailbox.assertEmpty();
    }

    @Test
    void aRealmThatWantsNoneSendsNone() {
        var silent = Realm.copyOfDemo(file -> {
            mailbox.serve(file);
            file.withObject("/attributes").put("consent-gate.mail-notices", "false");
        });

        Approval.of(silent.newService(), "paul");

        mailbox.assertEmpty();
    }

    @Test
    void aUserWithoutAnAddressGetsNoneAndNothingFails() throws Exception {
        approveUnnoticed();
        Stack.running().database().update("update user_entity set email = null where id = ?", user.id());
        realm.admin().post("/clear-user-cache", null);

        collection.leave(user, Collection.ADMINISTRATORS);

        mailbox.assertEmpty();
    }

    @Test
    void aStrangersAddressIsNoLinkInIt() throws Exception {
        var stranger = realm.client()
                .service()
                .with("name", "http://evil.example/login")
                .attribute("consent-gate.publisher", "evil.example")
                .create();
        Approval.of(stranger, user.name());

        var mail = mailbox.received();

        for (var text : List.of(mail.getSubject(), Mailbox.text(mail), Mailbox.html(mail))) {
            assertThat(text).doesNotContain("http://evil", "evil.example");
        }
        assertThat(mail.getSubject().replace("\u2060", "")).contains("http://evil.example/login");
    }

    @Test
    void inARealmThatVerifiesAddressesAnUnverifiedOneGetsNone() throws Exception {
        var strict = Realm.copyOfDemo(file -> {
            mailbox.serve(file);
            file.put("verifyEmail", true);
        });
        var somebody = strict.newEligibleUser(strict.newCollection());
        var asked = strict.newService();
        Approval.of(asked, somebody.name());
        mailbox.received();
        mailbox.empty();
        Stack.running().database().update("update user_entity set email_verified = false where id = ?", somebody.id());
        strict.admin().post("/clear-user-cache", null);

        strict.admin().send("DELETE", "/users/" + somebody.id() + "/consents/" + asked.clientId(), null);

        mailbox.assertEmpty();
    }

    private void approveUnnoticed() throws Exception {
        Approval.of(service, user.name());
        mailbox.received();
        mailbox.empty();
    }
}
