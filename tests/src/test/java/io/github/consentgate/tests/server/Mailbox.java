package io.github.consentgate.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** A real SMTP server that keeps what it is sent. */
public final class Mailbox implements AutoCloseable {

    private static final long PATIENCE = 20_000;
    private static final long LONG_ENOUGH_FOR_ONE = 3_000;

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    public Mailbox() {
        post.start();
    }

    /** Makes a realm's file send its mails here. */
    public void serve(ObjectNode realmFile) {
        realmFile
                .putObject("smtpServer")
                .put("host", "127.0.0.1")
                .put("port", String.valueOf(post.getSmtp().getPort()))
                .put("from", "gate@example.org");
    }

    public void empty() throws FolderException {
        post.purgeEmailFromAllMailboxes();
    }

    /** The first mail since it was empty, once it is there. */
    public MimeMessage received() {
        assertThat(post.waitForIncomingEmail(PATIENCE, 1)).as("a mail arrives").isTrue();
        return post.getReceivedMessages()[0];
    }

    public void assertEmpty() {
        assertThat(post.waitForIncomingEmail(LONG_ENOUGH_FOR_ONE, 1)).isFalse();
    }

    public static String text(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 0);
    }

    public static String html(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int number) throws MessagingException, IOException {
        var part = ((MimeMultipart) mail.getContent()).getBodyPart(number);
        return part.getContent() instanceof String text ? text : GreenMailUtil.getBody(part);
    }

    @Override
    public void close() {
        post.stop();
    }
}
