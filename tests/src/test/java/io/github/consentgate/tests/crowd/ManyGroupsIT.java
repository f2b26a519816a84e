package io.github.consentgate.tests.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import io.github.consentgate.tests.server.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One person in 200 collections and more than 5,000 groups. */
@Tag("long")
@Tag("once")
class ManyGroupsIT {

    private static final int COLLECTIONS = 200;
    private static final int PROJECTS = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Realm realm;

    private final Service service = realm.newService();

    @BeforeAll
    static void aRealmWithManyProjects() {
        realm = CrowdedRealm.gated(Stack.running().site(), COLLECTIONS);
        CrowdedRealm.addProjects(realm, PROJECTS);
    }

    @Test
    void mayAuthorizeAndTheTokenNamesAllCollections() {
        var start = Instant.now();

        var tokens = Approval.of(service, CrowdedRealm.MEMBER);

        assertThat(tokens.claimed("collections")).hasSize(COLLECTIONS).isSorted();
        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
        assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
    }

    @Test
    void isToldWhyNotWhereNoCollectionIsOpen() {
        realm.policies().configure("consent-gate-prerequisites", Map.of("administrators-group", "Nobody"));
        try {
            var start = Instant.now();

            var page = new Browser()
                    .open(service.asks())
                    .signIn(CrowdedRealm.MEMBER)
                    .expect(Step.PREREQUISITES);

            assertThat(page.prerequisites()).containsEntry("collection_administrator", false);
            assertThat(page.goBack().error()).isEqualTo("access_denied");
            assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
        } finally {
            realm.policies()
                    .configure(
                            "consent-gate-prerequisites",
                            Map.of("administrators-group", "Project Collection Administrators"));
        }
    }
}
