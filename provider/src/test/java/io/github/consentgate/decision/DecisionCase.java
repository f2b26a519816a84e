package io.github.consentgate.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the decision table.
 *
 * @param scope the scope parameter of the request; may be empty
 * @param selected alias of the collection selected at sign-in
 * @param rules config keys of the executor that differ from their defaults
 */
record DecisionCase(
        String section,
        String title,
        CaseMembership fabrikam,
        CaseMembership contoso,
        boolean serviceBlocked,
        String scope,
        Optional<String> selected,
        Map<String, String> rules,
        boolean permitted,
        List<String> unmet,
        List<String> collections) {

    Eligibility decide() {
        List<Collection> memberships = new ArrayList<>();
        contoso.addTo(memberships, "contoso");
        fabrikam.addTo(memberships, "fabrikam");
        return Eligibility.decide(serviceBlocked, memberships, question(), prerequisiteRules());
    }

    private CollectionQuestion question() {
        return new ScopeRules("full_access", Set.of("organization"), false, true)
                .question(scope, selected.map(CaseMembership::idOf));
    }

    private PrerequisiteRules prerequisiteRules() {
        return new PrerequisiteRules(
                GroupPath.of("Organization Owners"),
                GroupPath.parse(rules.getOrDefault("administrators-group", "Project Collection Administrators")),
                GroupPath.parse(rules.getOrDefault("projects-group", "Projects")),
                GroupPath.of("Access Levels"),
                List.of("Stakeholder", "Basic", "Basic + Test Plans", "Visual Studio Subscriber"),
                rules.getOrDefault("minimum-access-level", "Basic"),
                Boolean.parseBoolean(rules.getOrDefault("require-project-member", "true")),
                Boolean.parseBoolean(rules.getOrDefault("require-administrator", "true")));
    }

    @Override
    public String toString() {
        return section + ": " + title;
    }
}
