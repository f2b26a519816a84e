package io.github.consentgate.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.SetArbitrary;
import net.jqwik.api.domains.DomainContextBase;

/** Facts from all that a realm can hold, with what counts in it often enough to matter. */
class Facts extends DomainContextBase {

    static final List<String> LEVELS =
            List.of("Stakeholder", "Basic", "Basic + Test Plans", "Visual Studio Subscriber");

    @Provide
    Arbitrary<PrerequisiteRules> rules() {
        return Combinators.combine(Arbitraries.of(LEVELS), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((minimum, project, administrator) -> new PrerequisiteRules(
                        GroupPath.of("Organization Owners"),
                        GroupPath.of("Project Collection Administrators"),
                        GroupPath.of("Projects"),
                        GroupPath.of("Access Levels"),
                        LEVELS,
                        minimum,
                        project,
                        administrator));
    }

    @Provide
    Arbitrary<GroupPath> group() {
        Arbitrary<String> telling = Arbitraries.of(
                "Organization Owners", "Project Collection Administrators", "Projects", "Access Levels", "Web", "a/b");
        Arbitrary<String> name = Arbitraries.frequencyOf(
                Tuple.of(5, telling),
                Tuple.of(3, Arbitraries.of(LEVELS)),
                Tuple.of(1, Arbitraries.strings().all().ofMaxLength(8)));
        return name.list().ofMaxSize(4).map(GroupPath::new);
    }

    @Provide
    Arbitrary<List<Collection>> memberships() {
        SetArbitrary<GroupPath> groups = group().set().ofMaxSize(6);
        return Combinators.combine(
                        Arbitraries.of("contoso", "fabrikam", "northwind"), Arbitraries.of(true, true, false), groups)
                .as((alias, open, held) -> new Collection(alias + "-id", alias, alias, open, held))
                .list()
                .uniqueElements(Collection::alias)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<CollectionQuestion> question() {
        return Combinators.combine(
                        Arbitraries.of("contoso", "fabrikam", "unknown").set().ofMaxSize(2),
                        Arbitraries.of("contoso-id", "northwind-id").optional())
                .as(CollectionQuestion::new);
    }

    /** The same memberships with one more group in each collection. */
    static List<Collection> joining(List<Collection> memberships, GroupPath group) {
        return memberships.stream()
                .map(collection -> new Collection(
                        collection.id(),
                        collection.alias(),
                        collection.name(),
                        collection.open(),
                        with(collection.groups(), group)))
                .toList();
    }

    private static Set<GroupPath> with(Set<GroupPath> groups, GroupPath group) {
        Set<GroupPath> more = new HashSet<>(groups);
        more.add(group);
        return more;
    }
}
