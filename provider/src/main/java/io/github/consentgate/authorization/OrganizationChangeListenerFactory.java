package io.github.consentgate.authorization;

import io.github.consentgate.collection.CollectionGroups;
import io.github.consentgate.collection.ThirdPartyAccess;
import io.github.consentgate.event.GlobalListenerFactory;
import io.github.consentgate.event.Listener;
import io.github.consentgate.rules.RulesReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Keycloak says in no other way than by its admin events that an organization was disabled, or closed by its attribute.
 * Listens in every realm, whatever the realm's own choice of listeners.
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

        private static final Pattern ORGANIZATION = Pattern.compile("organizations/([^/]+)");

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            if (event.getResourceType() == ResourceType.ORGANIZATION) {
                RealmModel realm = session.realms().getRealm(event.getRealmId());
                if (realm != null && new RulesReader(session).read(realm).gated()) {
                    CollectionGroups groups = new CollectionGroups(session, realm);
                    groups.forgetFacts();
                    closed(event)
                            .map(groups::groupBehind)
                            .ifPresent(group ->
                                    LossOfMembers.checkWhenDone(session, realm, groups.authorizingMembers(group)));
                }
            }
        }

        /** The organization that the event is about, if a loss there is worth looking for; what is lost is asked then. */
        private Optional<OrganizationModel> closed(AdminEvent event) {
            Matcher path = ORGANIZATION.matcher(String.valueOf(event.getResourcePath()));
            return path.matches()
                    ? Optional.ofNullable(session.getProvider(OrganizationProvider.class)
                                    .getById(path.group(1)))
                            .filter(found -> !found.isEnabled() || ThirdPartyAccess.isBlocked(found))
                    : Optional.empty();
        }
    }
}
