package io.github.consentgate.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes dates as the reader's language does. Keycloak knows nobody's time zone, so it is the server's. */
public final class Dates {

    private final DateTimeFormatter format;

    public Dates(Locale locale) {
        this.format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .withZone(ZoneId.systemDefault());
    }

    public DateView of(Instant moment) {
        return new DateView(
                format.format(moment), moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
