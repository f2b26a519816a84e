package io.github.consentgate.adminpage;

import jakarta.ws.rs.core.Response.Status;

/** Why there is no page, or no change. */
enum Problem {
    NOT_SIGNED_IN(Status.UNAUTHORIZED),
    NOT_ADMIN(Status.FORBIDDEN),
    NO_RIGHT(Status.FORBIDDEN),
    IMPERSONATED(Status.FORBIDDEN),
    NOT_FROM_THE_PAGE(Status.FORBIDDEN),
    NOT_FOUND(Status.NOT_FOUND),
    NOT_UNDERSTOOD(Status.BAD_REQUEST);

    private final Status status;

    Problem(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }
}
