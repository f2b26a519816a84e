package io.github.consentgate.sample.releasenotes;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.Objects;

/** The sign-in server said no; carries its code and its words. */
final class AuthorizationRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String description;

    AuthorizationRefused(ErrorObject error) {
        super(error.getCode());
        code = Objects.requireNonNullElse(error.getCode(), "unknown_error");
        description = Objects.requireNonNullElse(error.getDescription(), "");
    }

    String code() {
        return code;
    }

    String description() {
        return description;
    }
}
