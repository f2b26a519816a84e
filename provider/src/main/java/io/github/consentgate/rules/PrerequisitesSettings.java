package io.github.consentgate.rules;

import io.github.consentgate.decision.GroupPath;
import io.github.consentgate.decision.PrerequisiteRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.provider.ProviderConfigProperty;

/** The keys of the executor {@code consent-gate-prerequisites}. */
public final class PrerequisitesSettings {

    static final ProviderConfigProperty COLLECTIONS = choice(
            "collections",
            "Collections",
            "What a collection is: a Keycloak organization, or a group below the collections group.",
            "organizations",
            "groups");

    static final ProviderConfigProperty COLLECTIONS_GROUP = text(
            "collections-group",
            "Collections group",
            "Path of the realm group whose subgroups are the collections. Only for collections that are groups.",
            "/collections");

    static final ProviderConfigProperty OWNERS_GROUP = text(
            "owners-group",
            "Owners group",
            "Group in a collection whose members count as administrators.",
            "Organization Owners");

    static final ProviderConfigProperty ADMINISTRATORS_GROUP = text(
            "administrators-group",
            "Administrators group",
            "Group in a collection that holds its administrators.",
            "Project Collection Administrators");

    static final ProviderConfigProperty PROJECTS_GROUP = text(
            "projects-group",
            "Projects group",
            "Group in a collection that holds its projects; members of any of these are project members.",
            "Projects");

    static final ProviderConfigProperty ACCESS_LEVELS_GROUP = text(
            "access-levels-group",
            "Access levels group",
            "Group in a collection that holds one group per access level; the highest level held counts.",
            "Access Levels");

    static final ProviderConfigProperty ACCESS_LEVELS = new ProviderConfigProperty(
            "access-levels",
            "Access levels",
            "All access levels, lowest first. A user without one holds the lowest.",
            ProviderConfigProperty.MULTIVALUED_STRING_TYPE,
            List.of("Stakeholder", "Basic", "Basic + Test Plans", "Visual Studio Subscriber"));

    static final ProviderConfigProperty MINIMUM_ACCESS_LEVEL = text(
            "minimum-access-level",
            "Minimum access level",
            "The lowest access level that may authorize a service; one of the access levels.",
            "Basic");

    static final ProviderConfigProperty REQUIRE_PROJECT_MEMBER = flag(
            "require-project-member",
            "Require project member",
            "If on, only members of a project may authorize a service.");

    static final ProviderConfigProperty REQUIRE_ADMINISTRATOR = flag(
            "require-administrator",
            "Require administrator",
            "If on, only the administrators and owners of a collection may authorize a service.");

    static final ProviderConfigProperty ON_LOSS = choice(
            "on-loss",
            "On loss",
            "When a user loses a prerequisite, sessions of services end. 'suspend' keeps the approval for when the user"
                    + " regains it; 'revoke' drops it.",
            "suspend",
            "revoke");

    public static final List<ProviderConfigProperty> PROPERTIES = List.of(
            COLLECTIONS,
            COLLECTIONS_GROUP,
            OWNERS_GROUP,
            ADMINISTRATORS_GROUP,
            PROJECTS_GROUP,
            ACCESS_LEVELS_GROUP,
            ACCESS_LEVELS,
            MINIMUM_ACCESS_LEVEL,
            REQUIRE_PROJECT_MEMBER,
            REQUIRE_ADMINISTRATOR,
            ON_LOSS);

    final boolean organizations;
    final GroupPath collectionsGroup;
    final PrerequisiteRules rules;
    final boolean revokeOnLoss;
    final List<RulesProblem> problems;

    public PrerequisitesSettings(Map<String, Object> values) {
        Settings settings = new Settings(values, PROPERTIES);
        organizations = settings.oneOf(COLLECTIONS).equals("organizations");
        collectionsGroup = settings.path(COLLECTIONS_GROUP);
        rules = rules(settings);
        revokeOnLoss = settings.oneOf(ON_LOSS).equals("revoke");
        problems = settings.problems();
    }

    public List<RulesProblem> problems() {
        return problems;
    }

    private static PrerequisiteRules rules(Settings settings) {
        List<String> levels = settings.list(ACCESS_LEVELS);
        String minimum = settings.text(MINIMUM_ACCESS_LEVEL);
        if (levels.size() != Set.copyOf(levels).size()) {
            settings.problem(ACCESS_LEVELS, "is " + levels + ", must name each level once");
            levels = levels.stream().distinct().toList();
        }
        if (!levels.contains(minimum)) {
            settings.problem(MINIMUM_ACCESS_LEVEL, "is " + minimum + ", must be one of " + levels);
            levels = List.of(minimum);
        }
        return new PrerequisiteRules(
                settings.path(OWNERS_GROUP),
                settings.path(ADMINISTRATORS_GROUP),
                settings.path(PROJECTS_GROUP),
                settings.path(ACCESS_LEVELS_GROUP),
                levels,
                minimum,
                settings.flag(REQUIRE_PROJECT_MEMBER),
                settings.flag(REQUIRE_ADMINISTRATOR));
    }

    private static ProviderConfigProperty text(String key, String label, String help, String standard) {
        return new ProviderConfigProperty(key, label, help, ProviderConfigProperty.STRING_TYPE, standard);
    }

    private static ProviderConfigProperty flag(String key, String label, String help) {
        return new ProviderConfigProperty(key, label, help, ProviderConfigProperty.BOOLEAN_TYPE, true);
    }

    private static ProviderConfigProperty choice(
            String key, String label, String help, String standard, String alternative) {
        return new ProviderConfigProperty(
                key, label, help, ProviderConfigProperty.LIST_TYPE, standard, standard, alternative);
    }
}
