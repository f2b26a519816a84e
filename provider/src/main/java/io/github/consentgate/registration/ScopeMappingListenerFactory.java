package io.github.consentgate.registration;

import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.authorization.SessionsOfService;
import io.github.consentgate.event.GlobalListenerFactory;
import io.github.consentgate.event.Listener;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.scope.FullAccessBoundary;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak asks no client policy when a role is mapped to a client, and its admin API asks the client as it is by then,
 * not the token: so a service's tokens end when a role beyond full access is mapped to it.
 */
public final class ScopeMappingListenerFactory extends GlobalListenerFactory {

    public ScopeMappingListenerFactory() {
        super("consent-gate-scope-mappings");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ScopeMappingListener(session);
    }

    private record ScopeMappingListener(KeycloakSession session) implements Listener {

        private static final Pattern MAPPING = Pattern.compile("clients/([^/]+)/scope-mappings/.*");

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            Matcher path = MAPPING.matcher(String.valueOf(event.getResourcePath()));
            if (event.getError() == null && event.getOperationType() == OperationType.CREATE && path.matches()) {
                Optional.ofNullable(session.realms().getRealm(event.getRealmId()))
                        .map(realm -> realm.getClientById(path.group(1)))
                        .filter(client -> new ConsentGate(session, client.getRealm()).gates(client))
                        .filter(ScopeMappingListener::reachesBeyond)
                        .ifPresent(service -> SessionsOfService.endWhenDone(session, service, EndCause.ADMIN));
            }
        }

        private static boolean reachesBeyond(ClientModel service) {
            return service.getScopeMappingsStream().anyMatch(FullAccessBoundary::isBeyond);
        }
    }
}
