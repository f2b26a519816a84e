package io.github.consentgate.registration;

import io.github.consentgate.decision.Reason;

/** A client that cannot be made to fit; the message says why, in a sentence for whoever proposed it. */
final class UnfitClientException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String error;

    private UnfitClientException(Reason reason, String error, String message) {
        super(message);
        this.reason = reason;
        this.error = error;
    }

    static UnfitClientException redirect(String problem) {
        return new UnfitClientException(
                Reason.REGISTRATION,
                "invalid_redirect_uri",
                "A third-party service needs exact redirect addresses, https or http on a loopback host; one " + problem
                        + ".");
    }

    static UnfitClientException metadata(String message) {
        return new UnfitClientException(Reason.REGISTRATION, "invalid_client_metadata", message);
    }

    static UnfitClientException misconfigured() {
        return new UnfitClientException(
                Reason.MISCONFIGURED,
                "invalid_client_metadata",
                "Consent Gate is not set up correctly in this realm, so no service can be registered.");
    }

    Reason reason() {
        return reason;
    }

    /** RFC 7591, section 3.2.2. */
    String error() {
        return error;
    }
}
