package io.github.consentgate.admin.status;

import io.github.consentgate.decision.ScopeRules;
import io.github.consentgate.rules.GateRules;
import io.github.consentgate.rules.RealmRules;
import io.github.consentgate.rules.RulesReader;
import java.util.Optional;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** What every check looks at. */
record Checkup(KeycloakSession session, RealmModel realm, RealmRules realmRules) {

    private static final String STANDARD_SCOPE = "full_access";

    /** The same realm once a policy that carries the gate and is disabled is enabled. */
    Checkup ifEnabled() {
        return new Checkup(session, realm, new RulesReader(session).readIfEnabled(realm));
    }

    /** Empty when the realm is not gated or its rules are broken. */
    Optional<GateRules> rules() {
        return realmRules.rules();
    }

    String fullAccessName() {
        return rules().map(GateRules::scopes).map(ScopeRules::fullAccessScope).orElse(STANDARD_SCOPE);
    }

    Optional<ClientScopeModel> fullAccess() {
        return Optional.ofNullable(KeycloakModelUtils.getClientScopeByName(realm, fullAccessName()))
                .filter(scope -> OIDCLoginProtocol.LOGIN_PROTOCOL.equals(scope.getProtocol()));
    }
}
