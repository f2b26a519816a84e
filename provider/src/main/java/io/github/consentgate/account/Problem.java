package io.github.consentgate.account;

import jakarta.ws.rs.core.Response.Status;

/** Why there is no page, or no revocation. */
enum Problem {
    NOT_SIGNED_IN(Status.UNAUTHORIZED),
    NO_RIGHT_TO_VIEW(Status.FORBIDDEN),
    NO_RIGHT_TO_REVOKE(Status.FORBIDDEN),
    IMPERSONATED(Status.FORBIDDEN),
    NOT_FROM_THE_PAGE(Status.FORBIDDEN);

    private final Status status;

    Problem(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }
}
