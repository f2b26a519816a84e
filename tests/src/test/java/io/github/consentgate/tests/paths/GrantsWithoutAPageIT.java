package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: a password belongs on the sign-in page only, and without a user there is no full access. */
class GrantsWithoutAPageIT {

    private final Realm realm = Realm.demo();

    /** As a backup restores it: with the grants on that the gate would have turned off. */
    private final Service service = realm.client()
            .service()
            .with("directAccessGrantsEnabled", true)
            .with("serviceAccountsEnabled", true)
            .smuggle();

    @ParameterizedTest(name = "of {0}")
    @ValueSource(strings = {"paul", "mia", "adam"})
    void aPasswordIsRefused(String user) {
        assertThat(password(realm.newService(), user)).isEqualTo("unauthorized_client");
    }

    @Test
    void aPasswordIsRefusedThoughItsOwnerApprovedTheServiceAndTheGrantIsOn() {
        Approval.of(service, "paul");

        // Stock Keycloak knows no direct grant for clients with consent and says so before any policy is asked.
        assertThat(password(service, "paul")).isIn("unauthorized_client", "invalid_client");
    }

    @ParameterizedTest(name = "scope={0}")
    @ValueSource(strings = {"openid", "full_access", "openid full_access"})
    void clientCredentialsAreRefused(String scope) {
        realm.smuggleServiceAccount(service);
        var answer = service.token(Map.of("grant_type", "client_credentials", "scope", scope));

        assertThat(answer.error()).as("%s", answer).isEqualTo("unauthorized_client");
    }

    @Test
    void aGrantThatNobodyKnowsIsRefused() {
        var answer = service.token(Map.of("grant_type", "urn:example:another-grant"));

        assertThat(answer.error()).isIn("unsupported_grant_type", "unauthorized_client");
    }

    private String password(Service client, String user) {
        var answer = client.token(Map.of(
                "grant_type", "password", "username", user, "password", User.PASSWORD, "scope", "openid full_access"));
        assertThat(answer.body().has("access_token")).isFalse();
        return answer.error();
    }
}
