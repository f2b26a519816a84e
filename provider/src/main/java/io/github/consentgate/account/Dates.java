package io.github.consentgate.account;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes dates as the reader's language does. Keycloak knows nobody's time zone, so it is the server's. */
final class Dates {

    private final DateTimeFormatter format;

    Dates(Locale locale) {
        this.format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .withZone(ZoneId.systemDefault());
    }

    DateView of(Instant moment) {
        return new DateView(
                format.format(moment), moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
