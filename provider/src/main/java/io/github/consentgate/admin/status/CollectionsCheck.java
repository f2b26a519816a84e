package io.github.consentgate.admin.status;

import io.github.consentgate.decision.GroupPath;
import io.github.consentgate.rules.GateRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        StoredCollections collections = new StoredCollections(checkup, rules.collections());
        Map<String, String> byGroup = collections.areThere() ? collections.byGroup() : Map.of();
        Map<String, Set<String>> children = collections.children(byGroup.keySet());
        return Stream.of(
                        rules.prerequisites().owners(),
                        rules.prerequisites().administrators(),
                        rules.prerequisites().projects(),
                        rules.prerequisites().accessLevelsGroup())
                .map(CollectionsCheck::top)
                .distinct()
                .flatMap(group -> lacking(group, byGroup, children));
    }

    private static Stream<Finding> lacking(
            String group, Map<String, String> byGroup, Map<String, Set<String>> children) {
        List<String> lacking = byGroup.entrySet().stream()
                .filter(collection ->
                        !children.getOrDefault(collection.getKey(), Set.of()).contains(group))
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

    private static String top(GroupPath path) {
        return path.names().get(0);
    }

    private static String mendSource(RealmModel realm) {
        return realm.isOrganizationsEnabled()
                ? "Create the group, or set collections to organizations."
                : "Enable organizations under Realm settings, or set collections to groups and create the group.";
    }
}
