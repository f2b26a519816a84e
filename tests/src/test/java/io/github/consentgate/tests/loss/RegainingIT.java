package io.github.consentgate.tests.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Design 5: what `suspend` keeps and `revoke` drops. */
class RegainingIT {

    private static Realm revoking;

    @BeforeAll
    static void aRealmThatRevokesOnLoss() {
        revoking = Realm.copyOfDemo();
        revoking.policies().configure("consent-gate-prerequisites", Map.of("on-loss", "revoke"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAVES_THE_ADMINISTRATORS", "LEAVES_THE_LAST_PROJECT", "LEAVES_THE_COLLECTION"})
    void whoWasSuspendedAndRegainsNeedsNoNewApproval(Loss loss) {
        var realm = Realm.demo();
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var service = realm.newService();
        Approval.of(service, user.name());

        loss.happen(realm, collection, user);
        assertThat(realm.consents(user.name())).contains(service.clientId());
        new Browser().open(service.asks()).signIn(user.name()).expect(Step.PREREQUISITES);
        regain(loss, collection, user);

        var code = new Browser().open(service.asks()).signIn(user.name()).code();
        assertThat(service.redeem(code).scopes()).contains("full_access");
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAVES_THE_ADMINISTRATORS", "LEAVES_THE_COLLECTION"})
    void whoWasRevokedAndRegainsApprovesAgain(Loss loss) {
        var collection = revoking.newCollection();
        var user = revoking.newEligibleUser(collection);
        var service = revoking.newService();
        var tokens = Approval.offline(service, user.name());

        loss.happen(revoking, collection, user);
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(revoking.consents(user.name())).doesNotContain(service.clientId());
        regain(loss, collection, user);

        new Browser()
                .open(service.asks())
                .signIn(user.name())
                .expect(Step.APPROVAL)
                .accept()
                .code();
    }

    @Test
    void revokingLeavesTheConsentsOfThoseWhoStillQualify() {
        var collection = revoking.newCollection();
        var loser = revoking.newEligibleUser(collection);
        var keeper = revoking.newEligibleUser(collection);
        Service service = revoking.newService();
        Approval.of(service, loser.name());
        Approval.of(service, keeper.name());

        Loss.LEAVES_THE_ADMINISTRATORS.happen(revoking, collection, loser);

        assertThat(revoking.consents(keeper.name())).contains(service.clientId());
    }

    @Test
    void aServiceThatWasBlockedAndIsNotAnyMoreIsNotApprovedAnew() {
        var collection = revoking.newCollection();
        var user = revoking.newEligibleUser(collection);
        var service = revoking.newService();
        var tokens = Approval.of(service, user.name());
        var block = "/consent-gate/services/" + service.clientId() + "/blocked";

        revoking.admin().put(block, null);
        service.refresh(tokens.refreshToken());
        collection.leave(user, Collection.level("Basic"));
        collection.join(user, Collection.level("Basic"));
        revoking.admin().delete(block);

        new Browser().open(service.asks()).signIn(user.name()).code();
    }

    private static void regain(Loss loss, Collection collection, User user) {
        switch (loss) {
            case LEAVES_THE_ADMINISTRATORS -> collection.join(user, Collection.ADMINISTRATORS);
            case LEAVES_THE_LAST_PROJECT -> collection.join(user, Collection.PROJECT);
            case LEAVES_THE_COLLECTION -> collection.addEligible(user);
            default -> throw new IllegalArgumentException(loss + " can't be undone");
        }
    }
}
