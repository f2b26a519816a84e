package io.github.consentgate.metrics;

import io.github.consentgate.admin.call.Trail;
import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.event.Listener;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.rules.RulesReader;
import io.micrometer.core.instrument.Counter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerTransaction;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Feeds the counters from events, once what they tell of is committed. */
final class MetricsListener implements Listener {

    private static final Pattern REASONS = Pattern.compile("::");

    private final KeycloakSession session;
    private final EventListenerTransaction transaction =
            new EventListenerTransaction((event, detailed) -> count(event), MetricsListener::count);

    MetricsListener(KeycloakSession session) {
        this.session = session;
        session.getTransactionManager().enlistAfterCompletion(transaction);
    }

    @Override
    public void onEvent(Event event) {
        if (isGated(event.getRealmId())) {
            transaction.addEvent(event);
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        transaction.addAdminEvent(event, includeRepresentation);
    }

    private boolean isGated(String realmId) {
        RealmModel realm = realmId == null ? null : session.realms().getRealm(realmId);
        return realm != null && new RulesReader(session).read(realm).gated();
    }

    private static void count(Event event) {
        Map<String, String> details = Optional.ofNullable(event.getDetails()).orElse(Map.of());
        if (Refusal.ERROR.equals(event.getError())) {
            REASONS.splitAsStream(details.getOrDefault(Refusal.REASON, ""))
                    .map(Counters::refusals)
                    .forEach(Counter::increment);
        } else if (event.getError() == null
                && Details.CONSENT_VALUE_CONSENT_GRANTED.equals(details.get(Details.CONSENT))) {
            Counters.approvals().increment();
        } else if (event.getType() == EventType.REVOKE_GRANT && details.containsKey(Details.REVOKED_CLIENT)) {
            // Keycloak's own event, from the account pages, has no cause.
            Counters.revocations(details.getOrDefault(EndCause.DETAIL, EndCause.USER.code()))
                    .increment();
        }
    }

    /** A bulk revocation leaves one admin event instead of an event for each. */
    private static void count(AdminEvent event) {
        if (Trail.leads(event, "authorizations")
                && event.getOperationType() == OperationType.DELETE
                && event.getDetails() != null) {
            Counters.revocations(EndCause.ADMIN.code())
                    .increment(Double.parseDouble(event.getDetails().getOrDefault("revoked", "0")));
        }
    }
}
