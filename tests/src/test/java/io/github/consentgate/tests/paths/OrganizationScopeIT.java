package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 4: a scope of Keycloak's organizations narrows the question, never the access. */
class OrganizationScopeIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "paul, openid organization",
        "paul, openid organization:fabrikam",
        "paul, openid organization:*",
        "paul, openid full_access organization:fabrikam organization:contoso"
    })
    void aUserWhoQualifiesThereMayAuthorize(String user, String scope) {
        var tokens = service.redeem(new Browser()
                .open(service.asks().scope(scope))
                .signIn(user)
                .accept()
                .code());

        assertThat(tokens.scopes()).contains("full_access");
        assertThat(tokens.claimed("collections")).containsExactly("fabrikam");
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "paul,  openid organization:contoso,  no_collection",
        "paul,  openid organization:nowhere,  no_collection",
        "carla, openid organization:fabrikam, collection_administrator",
        "vera,  openid organization:contoso,  third_party_access",
        "mia,   openid organization:*,        collection_administrator"
    })
    void aUserWhoDoesNotQualifyThereIsRefused(String user, String scope, String unmet) {
        var answer = new Browser().open(service.asks().scope(scope));
        var refusal = answer.isAway() ? answer : answer.signIn(user);

        // Stock Keycloak itself refuses an organization scope that the user can't have.
        if (refusal.isAway()) {
            assertThat(refusal.error()).isIn("invalid_scope", "access_denied");
        } else {
            assertThat(refusal.expect(Step.PREREQUISITES).prerequisites()).containsEntry(unmet, false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization:*", "organization:%1$s organization:%2$s"})
    void aRefreshIsNotNarrowedToACollectionInWhichTheUserDoesNotQualify(String asked) {
        var one = realm.newCollection();
        var other = realm.newCollection();
        var user = realm.newEligibleUser(one);
        other.add(user);
        var tokens = service.redeem(new Browser()
                .open(service.asks().scope("openid " + asked.formatted(one.alias(), other.alias())))
                .signIn(user.name())
                .accept()
                .code());

        var narrowed = service.refresh(tokens.refreshToken(), "openid full_access organization:" + other.alias());

        assertThat(narrowed.error()).as("%s", narrowed).isIn("invalid_grant", "invalid_scope");
    }

    /** Both tokens are of one client session, which Keycloak gives the notes of the later request. */
    @Test
    void aLaterRequestForAnotherCollectionDoesNotHideALoss() {
        var one = realm.newCollection();
        var other = realm.newCollection();
        var user = realm.newEligibleUser(one);
        other.addEligible(user);
        var browser = new Browser();
        var first =
                Approval.of(browser, service, service.asks().scope("openid organization:" + one.alias()), user.name());
        var step = browser.open(service.asks().scope("openid organization:" + other.alias()));
        service.redeem((step.isAway() ? step : step.accept()).code());

        one.leave(user, Collection.ADMINISTRATORS);

        assertThat(service.userinfo(first.accessToken()).status()).isEqualTo(401);
        assertThat(service.refresh(first.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void theClaimNamesEveryCollectionInWhichTheUserQualifiesSorted() {
        var one = realm.newCollection();
        var other = realm.newCollection();
        var third = realm.newCollection();
        var user = realm.newEligibleUser(other);
        one.addEligible(user);
        third.add(user);

        var tokens = service.redeem(
                new Browser().open(service.asks()).signIn(user.name()).accept().code());

        assertThat(tokens.claimed("collections"))
                .containsExactlyElementsOf(
                        Stream.of(one.alias(), other.alias()).sorted().toList());
    }
}
