package io.github.consentgate.admin.status;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Runs every check, and puts the worst findings first. */
final class Doctor {

    /** One question about a realm. */
    interface Check {
        Stream<Finding> findings(Checkup checkup) throws ClientPolicyException;
    }

    private static final List<Check> ALWAYS = List.of(
            RulesCheck::gated,
            RulesCheck::readable,
            PolicyCheck::enabled,
            ServerCheck::hostname,
            ServerCheck::https,
            ServerCheck::version);

    /** Only where the gate is, or would be if its policy were enabled: elsewhere nothing is refused, whatever is missing. */
    private static final List<Check> WHEN_GATED = List.of(
            PolicyCheck::wide,
            ScopeCheck::exists,
            ScopeCheck::isShown,
            ScopeCheck::isNamedInTokens,
            ScopeCheck::tellsCollections,
            ScopeCheck::notForAll,
            ScopeCheck::notShared,
            RolesCheck::something,
            RolesCheck::complete,
            RolesCheck::inBounds,
            CollectionsCheck::exist,
            CollectionsCheck::groups,
            RequiredActionCheck::on,
            ThemeCheck::login,
            ThemeCheck::account,
            ServicesCheck::fit);

    private Doctor() {}

    static List<Finding> examine(Checkup checkup) {
        List<Finding> findings = new ArrayList<>();
        ALWAYS.forEach(check -> findings.addAll(ask(check, checkup)));
        Checkup whenGated = checkup.realmRules().gated() ? checkup : checkup.ifEnabled();
        if (whenGated.realmRules().gated()) {
            WHEN_GATED.forEach(check -> findings.addAll(ask(check, whenGated)));
        }
        return findings.stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .distinct()
                .toList();
    }

    private static List<Finding> ask(Check check, Checkup checkup) {
        try {
            return check.findings(checkup).toList();
        } catch (ClientPolicyException e) {
            return List.of(Finding.error(
                            "policies_unreadable",
                            "The realm's client policies cannot be read: " + e.getError() + ".",
                            "Correct them under Realm settings, Client policies, JSON editor.")
                    .about(e.getError()));
        }
    }
}
