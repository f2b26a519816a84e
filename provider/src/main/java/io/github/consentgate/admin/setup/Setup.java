package io.github.consentgate.admin.setup;

import io.github.consentgate.decision.ScopeRules;
import io.github.consentgate.rules.GateRules;
import io.github.consentgate.rules.RealmRules;
import io.github.consentgate.rules.RulesReader;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Finds what a realm lacks, in the order in which it is to be given. What is there stays as it is. */
final class Setup {

    private static final String STANDARD_SCOPE = "full_access";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SetupRequest request;

    Setup(KeycloakSession session, RealmModel realm, SetupRequest request) {
        this.session = session;
        this.realm = realm;
        this.request = request;
    }

    List<Change> changes() throws ClientPolicyException {
        RealmRules rules = new RulesReader(session).read(realm);
        String scope = rules.rules()
                .map(GateRules::scopes)
                .map(ScopeRules::fullAccessScope)
                .orElse(STANDARD_SCOPE);
        return Stream.of(
                        new FullAccessScope(realm, scope).lacking(),
                        new ServiceScopes(session, realm, scope).lacking(),
                        new RequiredAction(realm).lacking(),
                        new CollectionsGroup(session, realm, rules).lacking(),
                        new Policies(session, realm, rules).lacking(),
                        new Themes(session, realm, request.themes()).lacking())
                .flatMap(lacking -> lacking)
                .toList();
    }
}
