package io.github.consentgate.adminpage;

import io.github.consentgate.page.DateView;
import io.github.consentgate.page.Dates;
import java.time.Instant;
import java.util.Locale;

/** Writes the admin API's times in the reader's language. For templates. */
public final class DateWriter {

    private final Dates dates;

    DateWriter(Locale locale) {
        this.dates = new Dates(locale);
    }

    public DateView write(String iso) {
        return dates.of(Instant.parse(iso));
    }
}
