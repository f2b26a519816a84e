package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Full access or nothing: what a service may write into its request. */
class ScopeIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();

    @ParameterizedTest(name = "scope={0}")
    @CsvSource(
            nullValues = "none",
            value = {
                "none",
                "openid",
                "full_access",
                "openid full_access",
                "full_access openid",
                "openid profile full_access",
                "openid profile email full_access offline_access",
                "openid organization full_access"
            })
    void isARequestForFullAccess(String scope) {
        var approval = new Browser().open(service.asks().scope(scope)).signIn("paul");

        var tokens = service.redeem(approval.accept().code());

        assertThat(tokens.scopes()).contains("full_access");
        assertThat(tokens.claimed("resource_access", "fabrikam-api", "roles"))
                .containsExactlyInAnyOrder("work-items", "code", "builds");
    }

    @ParameterizedTest(name = "scope={0}")
    @CsvSource({
        "openid work_items",
        "work_items",
        "full_access work_items",
        "openid full_access:x",
        "full_access:",
        "full_access:*",
        "FULL_ACCESS",
        "openid full_access vso.code_full",
        "openid phone",
        "admin"
    })
    void isRefusedAsInvalid(String scope) {
        var answer = new Browser().open(service.asks().scope(scope));

        assertThat(answer.error()).isEqualTo("invalid_scope");
        assertThat(answer.parameters()).containsEntry("state", "a-state").containsKey("error_description");
    }

    @Test
    void anotherResourceScopeIsRefusedThoughAnAdminAttachedItAsOptional() {
        var scope = newScope();
        realm.admin().put("/clients/" + service.id() + "/optional-client-scopes/" + scope.id(), null);

        assertThat(new Browser()
                        .open(service.asks().scope("openid " + scope.name()))
                        .error())
                .isEqualTo("invalid_scope");
    }

    @Test
    void noRequestPassesOnceAnAdminAttachedAnotherResourceScopeAsDefault() {
        realm.admin()
                .put(
                        "/clients/" + service.id() + "/default-client-scopes/"
                                + newScope().id(),
                        null);

        assertThat(new Browser().open(service.asks()).error()).isEqualTo("invalid_scope");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "resource | https://api.example/work-items | invalid_target",
                // Keycloak answers by itself for a type that nothing in the server knows.
                "authorization_details | [{\"type\":\"work_items\"}] | invalid_request"
            })
    void narrowingByAnotherParameterIsRefusedWithItsOwnCode(String parameter, String value, String error) {
        assertThat(new Browser().open(service.asks().with(parameter, value)).error())
                .isEqualTo(error);
    }

    @Test
    void theServiceIsToldTheScopesThatItGot() {
        var tokens = service.redeem(new Browser()
                .open(service.asks().scope("openid"))
                .signIn("paul")
                .expect(Step.APPROVAL)
                .accept()
                .code());

        assertThat(tokens.scopes()).contains("openid", "full_access");
    }

    private Scope newScope() {
        var name = Names.unique("work_items");
        var id = realm.admin().post("/client-scopes", Map.of("name", name, "protocol", "openid-connect"));
        return new Scope(id, name);
    }

    private record Scope(String id, String name) {}
}
