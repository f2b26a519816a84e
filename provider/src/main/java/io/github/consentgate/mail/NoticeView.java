package io.github.consentgate.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A notice as templates read it, so with getters. */
public final class NoticeView {

    private final Notice notice;
    private final Locale locale;

    NoticeView(Notice notice, Locale locale) {
        this.notice = notice;
        this.locale = locale;
    }

    public String getService() {
        return notice.service();
    }

    /** May be {@code null}, as may the address. */
    public String getPublisher() {
        return notice.publisher();
    }

    public String getCause() {
        return notice.cause();
    }

    public String getAddress() {
        return notice.address();
    }

    public String getLink() {
        return notice.link();
    }

    /** With the time zone, since it is the server's. */
    public String getWhen() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .localizedBy(locale)
                .withZone(ZoneId.systemDefault())
                .format(notice.when());
    }
}
