package io.github.consentgate.tests.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 4: the same tree, read from the realm's groups. */
class CollectionsAsGroupsIT {

    private static Realm realm;

    private final GroupCollection collection = GroupCollection.create(realm);
    private final Service service = realm.newService();

    @BeforeAll
    static void aRealmThatReadsGroups() {
        realm = Realm.copyOfDemo();
        GroupCollection.create(realm);
        realm.policies().configure("consent-gate-prerequisites", Map.of("collections", "groups"));
    }

    @Test
    void aMemberOfTheRightGroupsApproves() {
        var user = collection.newEligibleUser();

        var tokens = Approval.of(service, user.name());

        assertThat(tokens.claimed("collections")).containsExactly(collection.name());
    }

    @Test
    void anOwnerIsAnAdministrator() {
        var user = collection.newEligibleUser();
        collection.leave(user, Collection.ADMINISTRATORS);
        collection.join(user, Collection.OWNERS);

        assertThat(Approval.of(service, user.name()).scopes()).contains("full_access");
    }

    @Test
    void membershipOfProjectsItselfCountsForNothing() {
        var user = collection.newEligibleUser();
        collection.leave(user, Collection.PROJECT);
        collection.join(user, Collection.PROJECTS);

        var refusal = new Browser().open(service.asks()).signIn(user.name());

        assertThat(refusal.prerequisites()).containsEntry("project_member", false);
    }

    @Test
    void membershipsOfAnOrganizationCountForNothing() {
        var refusal = new Browser().open(service.asks()).signIn("paul");

        assertThat(refusal.prerequisites()).containsEntry("no_collection", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid organization", "openid organization:fabrikam", "openid organization:*"})
    void scopesOfOrganizationsAreRefused(String scope) {
        assertThat(new Browser().open(service.asks().scope(scope)).error()).isEqualTo("invalid_scope");
    }

    @Test
    void leavingBitesAtOnce() {
        var user = collection.newEligibleUser();
        var tokens = Approval.offline(service, user.name());

        collection.leave(user, Collection.PROJECT);

        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void aDeletedGroupBitesAtOnce() {
        var user = collection.newEligibleUser();
        var tokens = Approval.of(service, user.name());

        collection.delete(Collection.ADMINISTRATORS);

        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void aGroupThatIsBlockedByItsAttributeBitesAtOnce() {
        var user = collection.newEligibleUser();
        var tokens = Approval.of(service, user.name());

        collection.block();

        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void theAdminApiListsAndBlocksGroups() {
        var user = collection.newEligibleUser();
        var tokens = Approval.of(service, user.name());
        var call = "/consent-gate/collections/" + collection.name() + "/blocked";

        assertThat(realm.admin().send("PUT", call, null).status()).isEqualTo(204);

        assertThat(blocked()).isTrue();
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(new Browser().open(service.asks()).signIn(user.name()).prerequisites())
                .containsEntry("third_party_access", false);

        assertThat(realm.admin().send("DELETE", call, null).status()).isEqualTo(204);

        assertThat(blocked()).isFalse();
        assertThat(new Browser().open(service.asks()).signIn(user.name()).code())
                .isNotEmpty();
    }

    private boolean blocked() {
        var found = realm.admin()
                .get("/consent-gate/collections?search=" + collection.name())
                .path("collections");
        assertThat(found.findValuesAsText("alias")).containsExactly(collection.name());
        return found.get(0).path("blocked").asBoolean();
    }

    @Test
    void aBlockedCollectionIsNoPlaceToAuthorize() {
        var user = collection.newEligibleUser();
        collection.block();

        var refusal = new Browser().open(service.asks()).signIn(user.name());

        assertThat(refusal.expect(Step.PREREQUISITES).prerequisites()).containsEntry("third_party_access", false);
    }
}
