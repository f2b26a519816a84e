package io.github.consentgate.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.server.Stack;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices by e-mail, taken in by a real SMTP server. */
class MailNoticesIT {

    private static final long PATIENCE = 20_000;
    private static final long LONG_ENOUGH_FOR_ONE = 3_000;

    private static GreenMail post;
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
        post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        post.start();
        realm = Realm.copyOfDemo(MailNoticesIT::sendHere);
        collection = realm.newCollection();
    }

    private static void sendHere(ObjectNode file) {
        file.putObject("smtpServer")
                .put("host", "127.0.0.1")
                .put("port", String.valueOf(post.getSmtp().getPort()))
                .put("from", "gate@example.org");
    }

    @AfterAll
    static void stop() {
        post.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        post.purgeEmailFromAllMailboxes();
    }

    @Test
    void tellsTheUserThatAServiceWasAuthorized() throws Exception {
        Approval.of(service, user.name());

        var mail = received();

        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(user.name() + "@example.org");
        assertThat(mail.getSubject()).isEqualTo("Sprint <Charts> ${realmName} can now act in your name");
        assertThat(part(mail, 0))
                .contains("Sprint <Charts> ${realmName}")
                .contains("Charts & Co.")
                .contains(realm.address("/account/authorizations").toString());
        assertThat(part(mail, 1))
                .contains("<!doctype html>")
                .contains("Consent Gate demo")
                .contains("Sprint &lt;Charts&gt; ${realmName}")
                .contains("href=\"" + realm.address("/account/authorizations") + "\"");
    }

    @Test
    void speaksTheUsersLanguage() throws Exception {
        var profile = (ObjectNode) realm.admin().get("/users/" + user.id());
        profile.withObject("/attributes").putArray("locale").add("de");
        realm.admin().put("/users/" + user.id(), profile);

        Approval.of(service, user.name());

        assertThat(received().getSubject()).endsWith("kann jetzt in Ihrem Namen handeln");
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

        assertNoMail();
    }

    @Test
    void tellsTheUserThatAnAdminEndedIt() throws Exception {
        approveUnnoticed();

        var client = (ObjectNode) realm.clientByClientId(service.clientId());
        realm.admin().put("/clients/" + service.id(), client.put("consentRequired", false));

        assertThat(received().getSubject())
                .isEqualTo("Sprint <Charts> ${realmName} no longer has access to your account");
        assertThat(part(received(), 0)).contains("An administrator has ended the authorization.");
    }

    @Test
    void tellsTheUserThatALossEndedIt() throws Exception {
        approveUnnoticed();

        collection.leave(user, Collection.ADMINISTRATORS);

        assertThat(part(received(), 0)).contains("You no longer meet what is needed");
    }

    @Test
    void doesNotTellTheUserWhatTheUserDid() throws Exception {
        approveUnnoticed();

        AccountPage.of(realm, user).ask(service).press("service");

        assertNoMail();
    }

    @Test
    void aRealmThatWantsNoneSendsNone() {
        var silent = Realm.copyOfDemo(file -> {
            sendHere(file);
            file.withObject("/attributes").put("consent-gate.mail-notices", "false");
        });

        Approval.of(silent.newService(), "paul");

        assertNoMail();
    }

    @Test
    void aUserWithoutAnAddressGetsNoneAndNothingFails() throws Exception {
        approveUnnoticed();
        Stack.running().database().update("update user_entity set email = null where id = ?", user.id());
        realm.admin().post("/clear-user-cache", null);

        collection.leave(user, Collection.ADMINISTRATORS);

        assertNoMail();
    }

    private void approveUnnoticed() throws Exception {
        Approval.of(service, user.name());
        received();
        post.purgeEmailFromAllMailboxes();
    }

    private static MimeMessage received() {
        assertThat(post.waitForIncomingEmail(PATIENCE, 1)).as("a mail arrives").isTrue();
        return post.getReceivedMessages()[0];
    }

    private static void assertNoMail() {
        assertThat(post.waitForIncomingEmail(LONG_ENOUGH_FOR_ONE, 1)).isFalse();
    }

    private static String part(MimeMessage mail, int number) throws MessagingException, IOException {
        BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(number);
        return part.getContent() instanceof String text ? text : GreenMailUtil.getBody(part);
    }
}
