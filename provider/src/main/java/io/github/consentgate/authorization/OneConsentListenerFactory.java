package io.github.consentgate.authorization;

import io.github.consentgate.event.ApprovalOnThePage;
import io.github.consentgate.event.GlobalListenerFactory;
import io.github.consentgate.event.Listener;
import io.github.consentgate.gate.ConsentGate;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.UserConsentEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * Keycloak's unique key on consents does not hold on H2, the database of {@code start-dev} and of the demo: approvals
 * at once would leave several rows, which Keycloak then can neither read nor revoke. One is kept.
 */
public final class OneConsentListenerFactory extends GlobalListenerFactory {

    private static final Comparator<UserConsentEntity> BY_SCOPES =
            Comparator.comparingInt(consent -> consent.getGrantedClientScopes().size());

    public OneConsentListenerFactory() {
        super("consent-gate-one-consent");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new OneConsentListener(session);
    }

    private record OneConsentListener(KeycloakSession session) implements Listener {

        @Override
        public void onEvent(Event event) {
            if (followsAnApproval(event) && isOnH2()) {
                service(event).ifPresent(service -> keepOne(event.getUserId(), service));
            }
        }

        /** On the page, on a back channel, or through the account API. */
        private static boolean followsAnApproval(Event event) {
            return switch (event.getType()) {
                case LOGIN -> ApprovalOnThePage.is(event);
                case AUTHREQID_TO_TOKEN, GRANT_CONSENT, UPDATE_CONSENT -> true;
                default -> false;
            };
        }

        private boolean isOnH2() {
            return session.getKeycloakSessionFactory().getProviderFactory(JpaConnectionProvider.class)
                            instanceof ServerInfoAwareProviderFactory database
                    && database.getOperationalInfo()
                            .getOrDefault("databaseProduct", "")
                            .startsWith("H2 ");
        }

        private Optional<ClientModel> service(Event event) {
            RealmModel realm = session.getContext().getRealm();
            Map<String, String> details = Objects.requireNonNullElse(event.getDetails(), Map.of());
            return Optional.ofNullable(details.getOrDefault(Details.GRANTED_CLIENT, event.getClientId()))
                    .map(realm::getClientByClientId)
                    .filter(new ConsentGate(session)::gates);
        }

        /** Rows of others are seen once they are committed, so whoever comes second waits for the first. */
        private void keepOne(String userId, ClientModel service) {
            EntityManager entities =
                    session.getProvider(JpaConnectionProvider.class).getEntityManager();
            entities.find(UserEntity.class, userId, LockModeType.PESSIMISTIC_WRITE);
            new ConsentRows(session, userId, service)
                    .read().stream().sorted(BY_SCOPES.reversed()).skip(1).forEach(entities::remove);
        }
    }
}
