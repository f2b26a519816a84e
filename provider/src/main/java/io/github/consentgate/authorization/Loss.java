package io.github.consentgate.authorization;

import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.rules.GateRules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;

/** Ends what a user who lost a prerequisite may no longer have given. */
public final class Loss {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ConsentGate gate;

    public Loss(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.gate = new ConsentGate(session, realm);
    }

    /** Looks at every service that the user has authorized. */
    public void check(UserModel user) {
        if (gate.realmRules().rules().isEmpty()) {
            // Broken rules stop every token by themselves; they are no loss of the user's.
            return;
        }
        List<ClientModel> services = UserConsentManager.getConsentsStream(session, realm, user)
                .map(UserConsentModel::getClient)
                .filter(gate::gates)
                // Several who look at the same user do so in the same order, and none waits for one who waits for it.
                .sorted(Comparator.comparing(ClientModel::getId))
                .toList();
        services.forEach(service -> check(user, service));
    }

    /** Looks at one service that the user has authorized. */
    public void check(UserModel user, ClientModel service) {
        ServiceSessions sessions = new ServiceSessions(session, realm, user, service);
        Ruling anywhere = gate.mayAuthorize(service, user, Map.of());
        Predicate<AuthenticatedClientSessionModel> lost = client ->
                AskedCollections.notes(client).anyMatch(notes -> isLost(gate.mayAuthorize(service, user, notes)));
        if (!isLost(anywhere) && sessions.stream().noneMatch(lost)) {
            return;
        }
        new ConsentRows(session, user.getId(), service).lock();
        boolean ended = isLost(anywhere) ? sessions.endAll() : sessions.end(lost);
        boolean revoked =
                gate.realmRules().rules().filter(GateRules::revokeOnLoss).isPresent()
                        && isUsersLoss(anywhere)
                        && UserConsentManager.revokeConsentForClient(session, realm, user, service.getId());
        if (ended || revoked) {
            new EndEvent(session, realm).record(user, service, cause(anywhere));
        }
    }

    private static EndCause cause(Ruling ruling) {
        return ruling.reasons().contains(Reason.SERVICE_BLOCKED) ? EndCause.ADMIN : EndCause.LOSS;
    }

    /** A service that is blocked may be unblocked, and its users approved it all the same. */
    private static boolean isUsersLoss(Ruling ruling) {
        return isLost(ruling) && !ruling.reasons().contains(Reason.SERVICE_BLOCKED);
    }

    private static boolean isLost(Ruling ruling) {
        return !ruling.passes() && !ruling.reasons().contains(Reason.MISCONFIGURED);
    }
}
