package io.github.consentgate.benchmark;

import io.github.consentgate.tests.crowd.Crowd;
import io.github.consentgate.tests.crowd.CrowdedRealm;
import io.github.consentgate.tests.crowd.ManyAuthorizations;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.User;
import java.util.List;
import java.util.function.UnaryOperator;

/** What grows in a realm, with the sizes at which the token paths are measured. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
enum Growth {
    COLLECTIONS("collections that one may authorize in", 1, 10, 200) {
        @Override
        Pair.Visitors at(int size, Pair pair) {
            return crowded(pair, size, realm -> realm);
        }
    },
    GROUPS("groups of the user", 1, 100, 5_000) {
        @Override
        Pair.Visitors at(int size, Pair pair) {
            return crowded(pair, 1, realm -> {
                CrowdedRealm.addProjects(realm, size);
                return realm;
            });
        }
    },
    MEMBERS("members of the collection", 10, 100_000) {
        @Override
        Pair.Visitors at(int size, Pair pair) {
            return inDemo(pair, (realm, user) -> {
                var collection = realm.newCollection();
                collection.addEligible(user);
                Crowd.of(realm, size).join(realm, collection);
            });
        }
    },
    SERVICES("services in the realm", 10, 5_000) {
        @Override
        Pair.Visitors at(int size, Pair pair) {
            return inDemo(pair, (realm, user) -> ManyAuthorizations.of(realm, realm.newUser(), size));
        }
    },
    AUTHORIZATIONS("authorizations of the user", 1, 300, 2_000) {
        @Override
        Pair.Visitors at(int size, Pair pair) {
            return inDemo(pair, (realm, user) -> ManyAuthorizations.of(realm, user, size));
        }
    };

    private final String title;
    private final List<Integer> sizes;

    Growth(String title, Integer... sizes) {
        this.title = title;
        this.sizes = List.of(sizes);
    }

    String title() {
        return title;
    }

    List<Integer> sizes() {
        return sizes;
    }

    /** One visitor at each node, in realms of that size. */
    abstract Pair.Visitors at(int size, Pair pair);

    private static Pair.Visitors crowded(Pair pair, int collections, UnaryOperator<Realm> more) {
        var realms = pair.realms(
                site -> more.apply(CrowdedRealm.stock(site, collections)),
                site -> more.apply(CrowdedRealm.gated(site, collections)));
        return new Pair.Visitors(List.of(member(realms.ofStock())), List.of(member(realms.ofGate())));
    }

    private static Visitor member(Realm realm) {
        return Visitor.of(realm, realm.user(CrowdedRealm.MEMBER));
    }

    private static Pair.Visitors inDemo(Pair pair, Filling filling) {
        return pair.demoRealms().visitors(1, (realm, user) -> {
            filling.fill(realm, user);
            realm.admin().post("/clear-user-cache", null);
            realm.admin().post("/clear-realm-cache", null);
        });
    }

    /** Past Keycloak, in the database. */
    @FunctionalInterface
    private interface Filling {
        void fill(Realm realm, User user);
    }
}
