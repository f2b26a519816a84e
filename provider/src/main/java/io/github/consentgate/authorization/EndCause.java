package io.github.consentgate.authorization;

import java.util.Locale;

/** Why an authorization ended, as in the event detail {@code consent_gate_cause}. */
public enum EndCause {
    /** Its user revoked it. */
    USER,
    /** An admin revoked it, or deleted, blocked or made first-party its service. */
    ADMIN,
    /** Its user lost a prerequisite. */
    LOSS,
    /** It reached its age, or was not used for too long. */
    EXPIRED;

    /** Event detail that carries the cause. */
    public static final String DETAIL = "consent_gate_cause";

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
