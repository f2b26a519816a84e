package io.github.consentgate.tests.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: before the admin's call is answered, everything that rests on the prerequisite is dead. */
class LossBitesAtOnceIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();
    private final Service api = Service.api(realm);
    private final Collection collection = realm.newCollection();
    private final User user = realm.newEligibleUser(collection);

    @ParameterizedTest
    @EnumSource
    void onlineAndOfflineTokensDie(Loss loss) {
        var online = Approval.of(service, user.name());
        var offline = offlineOfAnotherBrowser();

        loss.happen(realm, collection, user);

        assertDead(online);
        assertDead(offline);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstPartyIsNeverTouched(Loss loss) {
        var portal = Service.portal(realm);
        var browser = new Browser();
        var firstParty = Approval.firstParty(browser, portal, user.name());
        service.redeem(browser.open(service.asks()).accept().code());

        loss.happen(realm, collection, user);

        assertThat(portal.userinfo(firstParty.accessToken()).status()).isEqualTo(200);
        assertThat(portal.refresh(firstParty.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void otherServicesUsersKeepTheirs() {
        var other = realm.newEligibleUser(collection);
        var tokens = Approval.of(service, other.name());
        Approval.of(service, user.name());

        Loss.LEAVES_THE_ADMINISTRATORS.happen(realm, collection, user);

        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCollectionThatIsClosedEndsWhatRestsOnIt(boolean byDisablingIt) {
        var tokens = Approval.of(service, user.name());
        var offline = Approval.offline(service, user.name());

        if (byDisablingIt) {
            collection.setEnabled(false);
        } else {
            collection.set("consent-gate.third-party-access", "blocked");
        }

        assertDead(tokens);
        assertDead(offline);
    }

    @Test
    void whoQualifiesInAnotherCollectionKeepsTheService() {
        var second = realm.newCollection();
        second.addEligible(user);
        var tokens = Approval.of(service, user.name());

        Loss.LEAVES_THE_COLLECTION.happen(realm, collection, user);

        var refreshed = service.refresh(tokens.refreshToken());
        assertThat(refreshed.status()).as("%s", refreshed).isEqualTo(200);
        assertThat(refreshed.claimed("collections")).containsExactly(second.alias());
    }

    @Test
    void whoHasTheLevelOnceMoreKeepsTheService() {
        collection.join(user, Collection.level("Basic + Test Plans"));
        var tokens = Approval.of(service, user.name());

        Loss.LOSES_THE_ACCESS_LEVEL.happen(realm, collection, user);

        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void aDisabledUserIsRefused() {
        var tokens = Approval.of(service, user.name());

        realm.admin().put("/users/" + user.id(), Map.of("username", user.name(), "enabled", false));

        assertDead(tokens);
    }

    @Test
    void aDeletedUserIsRefused() {
        var tokens = Approval.of(service, user.name());

        realm.admin().delete("/users/" + user.id());

        assertDead(tokens);
    }

    /** Whom an organization has brought into the realm is deleted with the membership. */
    @Test
    void aManagedMemberWhoIsRemovedIsRefused() {
        realm.database().update("""
                update user_group_membership set membership_type = 'MANAGED'
                where user_id = ? and group_id = (select group_id from org where id = ?)
                """, user.id(), collection.id());
        realm.admin().post("/clear-user-cache", null);
        var online = Approval.of(service, user.name());
        var offline = offlineOfAnotherBrowser();

        collection.remove(user);

        assertThat(realm.admin().send("GET", "/users/" + user.id(), null).status())
                .isEqualTo(404);
        assertDead(online);
        assertDead(offline);
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAVES_THE_ADMINISTRATORS", "LEAVES_THE_COLLECTION"})
    void aCodeThatWasNotYetRedeemedIsWorthNothing(Loss loss) {
        var code =
                new Browser().open(service.asks()).signIn(user.name()).accept().code();

        loss.happen(realm, collection, user);
        var answer = service.redeem(code);

        assertThat(answer.status()).as("%s", answer).isBetween(400, 403);
        assertThat(answer.error()).isIn("access_denied", "invalid_grant");
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAVES_THE_ADMINISTRATORS", "LEAVES_THE_COLLECTION"})
    void anApprovalPageThatStoodOpenLeadsToNoToken(Loss loss) {
        var page = new Browser().open(service.asks()).signIn(user.name());

        loss.happen(realm, collection, user);
        var after = page.accept();

        if (after.isAway() && after.parameters().containsKey("code")) {
            var answer = service.redeem(after.code());
            assertThat(answer.error()).as("%s", answer).isIn("access_denied", "invalid_grant");
        } else if (after.isAway()) {
            assertThat(after.error()).isEqualTo("access_denied");
        } else {
            assertThat(after.pageId()).isEqualTo(Step.PREREQUISITES);
        }
    }

    private Answer offlineOfAnotherBrowser() {
        var request = service.asks().scope("openid full_access offline_access");
        return Approval.of(new Browser(), service, request, user.name());
    }

    private void assertDead(Answer tokens) {
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(api.introspect(tokens.accessToken()).body().path("active").asBoolean(true))
                .isFalse();
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }
}
