package io.github.consentgate.rules;

/**
 * How long an authorization lives.
 *
 * @param maxAgeDays days since the approval; 0: no limit
 * @param maxIdleDays days since the last use; 0: no limit
 */
public record Lifetime(int maxAgeDays, int maxIdleDays) {

    /** A realm whose policy does not name the lifetime executor. */
    static final Lifetime UNLIMITED = new Lifetime(0, 0);
}
