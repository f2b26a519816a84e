package io.github.consentgate.rules;

import io.github.consentgate.decision.PrerequisiteRules;
import io.github.consentgate.decision.ScopeRules;
import java.util.Set;

/**
 * All rules of one realm.
 *
 * @param exchangeClients client ids of first-party clients that may exchange a service's token
 * @param revokeOnLoss whether losing a prerequisite drops the approval too
 */
public record GateRules(
        ScopeRules scopes,
        Set<String> exchangeClients,
        PrerequisiteRules prerequisites,
        CollectionSource collections,
        boolean revokeOnLoss,
        Lifetime lifetime) {

    static GateRules of(FullAccessSettings fullAccess, PrerequisitesSettings prerequisites, Lifetime lifetime) {
        return new GateRules(
                new ScopeRules(
                        fullAccess.fullAccessScope,
                        fullAccess.allowedScopes,
                        fullAccess.requireExplicitScope,
                        prerequisites.organizations),
                fullAccess.exchangeClients,
                prerequisites.rules,
                new CollectionSource(prerequisites.organizations, prerequisites.collectionsGroup),
                prerequisites.revokeOnLoss,
                lifetime);
    }
}
