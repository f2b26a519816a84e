package io.github.consentgate.sample.releasenotes;

import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.time.Duration;
import java.time.Instant;

/** An authorization as this service holds it. */
record Tokens(AccessToken access, RefreshToken refresh, Instant expiresAt) {

    /** A token that would run out on its way to the API counts as expired. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

    static Tokens from(com.nimbusds.oauth2.sdk.token.Tokens tokens, Instant now) {
        var access = tokens.getAccessToken();
        return new Tokens(access, tokens.getRefreshToken(), now.plusSeconds(access.getLifetime()));
    }

    boolean isExpired(Instant now) {
        return now.plus(ON_ITS_WAY).isAfter(expiresAt);
    }
}
