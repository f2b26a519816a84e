package io.github.consentgate.registration;

import io.github.consentgate.authorization.AllAuthorizations;
import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.authorization.SessionsOfService;
import io.github.consentgate.service.ThirdParty;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientRepresentation;

/** What ends when a client becomes a service, stops being one, or is renamed, disabled or removed. */
final class ServiceEndings {

    private final KeycloakSession session;

    ServiceEndings(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Before a change that will be stored.
     *
     * @param existing {@code null} when it is new
     * @param service what it will be
     */
    void beforeChange(ClientModel existing, ClientRepresentation proposed, boolean service) {
        if (existing == null) {
            return;
        }
        if (!ThirdParty.is(existing)) {
            if (service) {
                SessionsOfService.endWhenDone(session, existing, EndCause.ADMIN);
            }
        } else if (!service) {
            new AllAuthorizations(session, existing).end(EndCause.ADMIN);
        } else if (proposed.getClientId() != null
                && existing.getRealm().getClientByClientId(proposed.getClientId()) == null) {
            // Keycloak notes by client id what was exchanged for its tokens; under another name that would be lost.
            new SessionsOfService(session, existing).end(EndCause.ADMIN);
        } else if (!existing.isEnabled() && Boolean.TRUE.equals(proposed.isEnabled())) {
            // Who disabled it may have told nobody, as Keycloak's workflows do.
            SessionsOfService.endWhenDone(session, existing, EndCause.ADMIN);
        }
    }

    void afterChange(ClientModel service) {
        if (!service.isEnabled() || ThirdParty.isBlocked(service)) {
            SessionsOfService.endWhenDone(session, service, EndCause.ADMIN);
        }
    }

    /** While the approvals are still there, so that each leaves its trail. */
    void beforeRemoval(ClientModel service) {
        new AllAuthorizations(session, service).endWithTheService(EndCause.ADMIN);
    }
}
