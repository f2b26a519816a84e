package io.github.consentgate.admin.status;

import io.github.consentgate.decision.GroupPath;
import io.github.consentgate.decision.PrerequisiteRules;
import io.github.consentgate.rules.GateRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Whether there are collections, and whether each has the groups that the rules read. */
final class CollectionsCheck {

    private CollectionsCheck() {}

    static Stream<Finding> exist(Checkup checkup) {
        Optional<GateRules> rules = checkup.rules();
        if (rules.isEmpty()) {
            return Stream.empty();
        }
        StoredCollections collections =
                new StoredCollections(checkup, rules.get().collections());
        if (!collections.areThere()) {
            return Stream.of(Finding.error(
                    "collections_missing",
                    rules.get().collections().organizations()
                            ? "Organizations are not enabled in this realm, so every service is refused."
                            : "The group that holds the collections is missing, so every service is refused.",
                    mendSource(checkup.realm())));
        }
        return collections.byGroup().isEmpty()
                ? Stream.of(Finding.warning(
                        "no_collection",
                        "There is no collection, so nobody can authorize a service.",
                        "Create an organization, or a group below the collections group."))
                : Stream.empty();
    }

    static Stream<Finding> groups(Checkup checkup) {
        if (checkup.rules().isEmpty()) {
            return Stream.empty();
        }
        GateRules rules = checkup.rules().get();
        PrerequisiteRules prerequisites = rules.prerequisites();
        StoredCollections collections = new StoredCollections(checkup, rules.collections());
        Map<String, String> byGroup = collections.areThere() ? collections.byGroup() : Map.of();
        Stream<Finding> groups = Stream.of(
                        prerequisites.owners(),
                        prerequisites.administrators(),
                        prerequisites.projects(),
                        prerequisites.accessLevelsGroup())
                .flatMap(path -> lacking(
                        shown(path),
                        byGroup,
                        collections.below(byGroup.keySet(), path).keySet()));
        return Stream.of(
                        groups,
                        prerequisites.requireProjectMember()
                                ? projects(prerequisites.projects(), byGroup, collections)
                                : Stream.<Finding>empty(),
                        levels(prerequisites, byGroup, collections))
                .flatMap(findings -> findings);
    }

    /** Nobody is a member of a project where there is none. */
    private static Stream<Finding> projects(
            GroupPath projects, Map<String, String> byGroup, StoredCollections collections) {
        Map<String, String> there = collections.below(byGroup.keySet(), projects);
        Set<String> withProjects = collections.withChildren(there.values());
        return lacking(
                shown(projects) + "/…",
                only(byGroup, there.keySet()),
                there.entrySet().stream()
                        .filter(entry -> withProjects.contains(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** Whoever is in the group of no level holds the lowest. */
    private static Stream<Finding> levels(
            PrerequisiteRules prerequisites, Map<String, String> byGroup, StoredCollections collections) {
        List<String> levels = prerequisites.accessLevels();
        int minimum = levels.indexOf(prerequisites.minimumAccessLevel());
        if (minimum == 0) {
            return Stream.empty();
        }
        GroupPath group = prerequisites.accessLevelsGroup();
        return lacking(
                shown(group) + "/" + prerequisites.minimumAccessLevel(),
                only(byGroup, collections.below(byGroup.keySet(), group).keySet()),
                levels.subList(minimum, levels.size()).stream()
                        .flatMap(level -> collections.below(byGroup.keySet(), group.child(level)).keySet().stream())
                        .collect(Collectors.toSet()));
    }

    private static Stream<Finding> lacking(String group, Map<String, String> byGroup, Set<String> having) {
        List<String> lacking = byGroup.entrySet().stream()
                .filter(collection -> !having.contains(collection.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.warning(
                                "collection_group_missing",
                                "These collections have no group " + group + ": " + Names.listed(lacking) + ".",
                                "Create the group in them, or correct its name in the rules.")
                        .about(group)
                        .listing(lacking));
    }

    /** A group that is missing is told of once, not again for what should be below it. */
    private static Map<String, String> only(Map<String, String> byGroup, Set<String> ids) {
        return byGroup.entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String shown(GroupPath path) {
        return String.join("/", path.names());
    }

    private static String mendSource(RealmModel realm) {
        return realm.isOrganizationsEnabled()
                ? "Create the group, or set collections to organizations."
                : "Enable organizations under Realm settings, or set collections to groups and create the group.";
    }
}
