package io.github.consentgate.sample.releasenotes;

import java.util.Optional;

/** What this service remembers about one browser. */
final class BrowserSession {

    private PendingAuthorization pending;
    private Tokens tokens;

    synchronized PendingAuthorization begin() {
        pending = new PendingAuthorization();
        return pending;
    }

    /** Hands out the pending authorization once, so that an answer cannot be replayed. */
    synchronized Optional<PendingAuthorization> takePending() {
        var taken = Optional.ofNullable(pending);
        pending = null;
        return taken;
    }

    synchronized Optional<Tokens> tokens() {
        return Optional.ofNullable(tokens);
    }

    synchronized Tokens keep(Tokens newTokens) {
        tokens = newTokens;
        return newTokens;
    }

    synchronized void forgetTokens() {
        tokens = null;
    }
}
