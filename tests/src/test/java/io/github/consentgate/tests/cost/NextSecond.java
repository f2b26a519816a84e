package io.github.consentgate.tests.cost;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak writes down when a session was last used, in whole seconds, and not again within the same second. What is
 * counted starts in a new second, so that the count does not depend on the machine's speed.
 */
final class NextSecond {

    private NextSecond() {}

    static void await() {
        var now = Instant.now();
        var next = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        try {
            TimeUnit.MILLISECONDS.sleep(ChronoUnit.MILLIS.between(now, next) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
