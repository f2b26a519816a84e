package io.github.consentgate.collection;

import io.github.consentgate.event.GlobalListenerFactory;
import io.github.consentgate.event.Listener;
import io.github.consentgate.rules.RulesReader;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Keycloak says in no other way than by its admin events that an organization was disabled. Listens in every realm,
 * whatever the realm's own choice of listeners.
 */
public final class OrganizationChangeListenerFactory extends GlobalListenerFactory {

    public OrganizationChangeListenerFactory() {
        super("consent-gate-organizations");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new OrganizationChangeListener(session);
    }

    private record OrganizationChangeListener(KeycloakSession session) implements Listener {

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            if (event.getResourceType() == ResourceType.ORGANIZATION) {
                RealmModel realm = session.realms().getRealm(event.getRealmId());
                if (realm != null && new RulesReader(session).read(realm).gated()) {
                    new CollectionGroups(session, realm).forgetFacts();
                }
            }
        }
    }
}
