package io.github.consentgate.mail;

import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.event.ApprovalOnThePage;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

/** What a user is told about. */
enum Occasion {
    AUTHORIZED("consentGateMailAuthorized", "consent-gate-authorized.ftl"),
    ENDED("consentGateMailEnded", "consent-gate-ended.ftl");

    private final String subjectKey;
    private final String template;

    Occasion(String subjectKey, String template) {
        this.subjectKey = subjectKey;
        this.template = template;
    }

    /** {@code null} for an event that nobody is told about. */
    static Occasion of(Event event) {
        if (ApprovalOnThePage.is(event)) {
            return AUTHORIZED;
        }
        String cause = event.getDetails() == null ? null : event.getDetails().get(EndCause.DETAIL);
        boolean bySomebodyElse = cause != null && !cause.equals(EndCause.USER.code());
        return event.getType() == EventType.REVOKE_GRANT && bySomebodyElse ? ENDED : null;
    }

    String subjectKey() {
        return subjectKey;
    }

    String template() {
        return template;
    }
}
