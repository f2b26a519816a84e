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

    private static final List<Check> CHECKS = List.of(
            RulesCheck::gated,
            RulesCheck::readable,
            PolicyCheck::enabled,
            PolicyCheck::wide,
            ScopeCheck::exists,
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
            ServicesCheck::fit,
            ServerCheck::hostname,
            ServerCheck::https,
            ServerCheck::version);

    private Doctor() {}

    static List<Finding> examine(Checkup checkup) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : CHECKS) {
            try {
                check.findings(checkup).forEach(findings::add);
            } catch (ClientPolicyException e) {
                findings.add(Finding.error(
                        "policies_unreadable",
                        "The realm's client policies cannot be read: " + e.getErrorDetail() + ".",
                        "Correct them under Realm settings, Client policies, JSON editor."));
            }
        }
        return findings.stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .distinct()
                .toList();
    }
}
