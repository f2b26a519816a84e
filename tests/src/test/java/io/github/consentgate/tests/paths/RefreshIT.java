package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: refresh, online and offline. */
class RefreshIT {

    enum Kind {
        ONLINE,
        OFFLINE;

        Answer approved(Service service, String username) {
            return this == ONLINE ? Approval.of(service, username) : Approval.offline(service, username);
        }
    }

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();

    @ParameterizedTest
    @EnumSource
    void anEligibleUserKeepsTheService(Kind kind) {
        var tokens = kind.approved(service, "paul");

        var refreshed = service.refresh(tokens.refreshToken());

        assertThat(refreshed.status()).as("%s", refreshed).isEqualTo(200);
        assertThat(refreshed.scopes()).contains("full_access");
        assertThat(refreshed.claimed("collections")).containsExactly("fabrikam");
        assertThat(refreshed.claimed("resource_access", "fabrikam-api", "roles"))
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void deniedOnRefreshAfterACollectionWasBlocked(Kind kind) {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var tokens = kind.approved(service, user.name());

        collection.blockUnannounced();
        var refused = service.refresh(tokens.refreshToken());

        assertThat(refused.error()).as("%s", refused).isEqualTo("invalid_grant");
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        collection.set("consent-gate.third-party-access", "allowed");
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    @ParameterizedTest(name = "scope={0}")
    @ValueSource(strings = {"openid", "full_access", "openid full_access"})
    void askingForFullAccessAgainChangesNothing(String scope) {
        var tokens = Approval.of(service, "paul");

        var refreshed = service.refresh(tokens.refreshToken(), scope);

        assertThat(refreshed.scopes()).contains("full_access");
        assertThat(refreshed.claimed("resource_access", "fabrikam-api", "roles"))
                .hasSize(3);
    }

    @ParameterizedTest(name = "scope={0}")
    @ValueSource(strings = {"work_items", "full_access work_items", "full_access:x", "openid phone"})
    void askingForLessOrElseIsInvalid(String scope) {
        var tokens = Approval.of(service, "paul");

        assertThat(service.refresh(tokens.refreshToken(), scope).error()).isEqualTo("invalid_scope");
    }

    @ParameterizedTest
    @EnumSource
    void aResourceScopeThatAnAdminAttachedLaterReachesNoToken(Kind kind) {
        var tokens = kind.approved(service, "paul");
        var name = Names.unique("later");
        var scope = realm.admin().post("/client-scopes", Map.of("name", name, "protocol", "openid-connect"));

        realm.admin().put("/clients/" + service.id() + "/default-client-scopes/" + scope, null);

        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_scope");
    }

    @Test
    void aRefreshTokenOfAnotherServiceIsWorthNothing() {
        var tokens = Approval.of(service, "paul");

        assertThat(realm.newService().refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }
}
