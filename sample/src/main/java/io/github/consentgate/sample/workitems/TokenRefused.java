package io.github.consentgate.sample.workitems;

import com.nimbusds.oauth2.sdk.token.BearerTokenError;

/** The token does not open this API; says why in the words of RFC 6750. */
final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final BearerTokenError error;

    TokenRefused(BearerTokenError error) {
        super(error.getDescription());
        this.error = error;
    }

    BearerTokenError error() {
        return error;
    }
}
