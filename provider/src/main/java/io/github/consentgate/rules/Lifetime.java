package io.github.consentgate.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long an authorization lives.
 *
 * @param maxAgeDays days since the approval; 0: no limit
 * @param maxIdleDays days since the last use, or the approval if that is later; 0: no limit
 */
public record Lifetime(int maxAgeDays, int maxIdleDays) {

    /** A realm whose policy does not name the lifetime executor. */
    public static final Lifetime UNLIMITED = new Lifetime(0, 0);

    /** Whether an authorization ends by itself at all. */
    public boolean isLimited() {
        return maxAgeDays > 0 || maxIdleDays > 0;
    }

    /**
     * When the authorization ends if it is not used again; empty when it does not end by itself.
     *
     * @param lastUsed empty when it was not used since the approval, or nothing is left that would tell
     */
    public Optional<Instant> expiresAt(Instant approved, Optional<Instant> lastUsed) {
        Instant touched = lastUsed.filter(approved::isBefore).orElse(approved);
        return Stream.concat(after(approved, maxAgeDays), after(touched, maxIdleDays))
                .min(Instant::compareTo);
    }

    private static Stream<Instant> after(Instant start, int days) {
        return days > 0 ? Stream.of(start.plus(Duration.ofDays(days))) : Stream.empty();
    }
}
