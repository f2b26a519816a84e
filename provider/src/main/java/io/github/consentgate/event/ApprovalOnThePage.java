package io.github.consentgate.event;

import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

/** Somebody accepted on the approval page: for Keycloak a sign-in with a detail, and no type of its own. */
public final class ApprovalOnThePage {

    private ApprovalOnThePage() {}

    public static boolean is(Event event) {
        return event.getType() == EventType.LOGIN
                && event.getDetails() != null
                && Details.CONSENT_VALUE_CONSENT_GRANTED.equals(
                        event.getDetails().get(Details.CONSENT));
    }
}
