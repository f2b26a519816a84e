package io.github.consentgate.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * All that a notice says, read while the request still knows it.
 *
 * @param publisher may be {@code null}, as may {@code address}
 * @param cause why an authorization ended; empty when one began
 * @param locale in which the user is known to read now; empty when somebody else is at work
 */
record Notice(
        Occasion occasion,
        String realmId,
        String userId,
        String service,
        String publisher,
        String cause,
        String address,
        Instant when,
        String link,
        Optional<Locale> locale) {}
