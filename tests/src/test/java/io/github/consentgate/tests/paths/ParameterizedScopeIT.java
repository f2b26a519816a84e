package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.server.Installation;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Design 5: a scope with a parameter is something narrower. On a server of its own, since the feature, which is
 * experimental, takes the scopes of organizations away.
 */
@Tag("long")
class ParameterizedScopeIT {

    private static Installation installation;
    private static Service service;

    @BeforeAll
    static void aServerWithTheFeatureAndAScopeThatTakesAParameter()
            throws IOException, SQLException, InterruptedException {
        installation = Installation.create();
        installation.serveWithTheGate(System.getProperty("keycloak"), "--features=parameterized-scopes");
        var realm = Realm.copyOfDemo(installation.site(), file -> {});
        service = realm.newService();
        var scope = realm.admin()
                .post(
                        "/client-scopes",
                        Map.of(
                                "name",
                                "repository",
                                "protocol",
                                "openid-connect",
                                "attributes",
                                Map.of(
                                        "is.parameterized.scope",
                                        "true",
                                        "parameterized.scope.type",
                                        "string",
                                        "parameterized.scope.regexp",
                                        "repository:*")));
        realm.admin().put("/clients/" + service.id() + "/optional-client-scopes/" + scope, null);
    }

    @AfterAll
    static void stop() throws IOException {
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full_access:x",
                "openid full_access:x",
                "openid full_access full_access:",
                "repository:one",
                "openid repository:one",
                "repository:one full_access"
            })
    void isRefused(String scope) {
        var answer = new Browser(service.realm().server()).open(service.asks().scope(scope));

        assertThat(answer.error()).isEqualTo("invalid_scope");
        assertThat(service.asks().scope(scope).push().error()).isEqualTo("invalid_scope");
    }

    @Test
    void fullAccessIsGivenStill() {
        assertThat(Approval.of(service, "paul").scopes()).contains("full_access");
    }
}
