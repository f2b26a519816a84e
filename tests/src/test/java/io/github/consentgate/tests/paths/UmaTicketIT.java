package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: permission tokens, which fire no client policy event and take their scopes from the target. */
class UmaTicketIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();
    private Service target;

    @BeforeEach
    void aResourceServerThatPermitsPaulEverything() {
        target = realm.client()
                .firstParty()
                .with("serviceAccountsEnabled", true)
                .with("authorizationServicesEnabled", true)
                .create();
        var authorization = "/clients/" + target.id() + "/authz/resource-server";
        realm.admin().post(authorization + "/resource", Map.of("name", "documents"));
        var paul = Map.of("name", "paul", "users", List.of(realm.user("paul").id()));
        realm.admin().post(authorization + "/policy/user", paul);
        realm.admin()
                .post(
                        authorization + "/permission/resource",
                        Map.of("name", "open", "resources", List.of("documents"), "policies", List.of("paul")));
    }

    @Test
    void aFirstPartyMayUseIt() {
        var tokens = Approval.firstParty(new Browser(), Service.portal(realm), "paul");

        var answer = ask(tokens, null);

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    @ParameterizedTest(name = "permission={0}")
    @NullSource
    @ValueSource(strings = "documents")
    void aServicesTokenBuysNoPermissionToken(String permission) {
        var tokens = Approval.of(service, "paul");

        var answer = ask(tokens, permission);

        assertThat(answer.error()).as("%s", answer).isEqualTo("unauthorized_client");
    }

    @Test
    void norDoesItAsSubjectToken() {
        var tokens = Approval.of(service, "paul");

        var answer = service.token(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket",
                "audience", target.clientId(),
                "subject_token", tokens.accessToken()));

        assertThat(answer.error()).as("%s", answer).isEqualTo("unauthorized_client");
    }

    private Answer ask(Answer tokens, String permission) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket");
        fields.put("audience", target.clientId());
        if (permission != null) {
            fields.put("permission", permission);
        }
        var request = Http.form(realm.endpoint("token"), fields)
                .header("Authorization", "Bearer " + tokens.accessToken())
                .build();
        return Answer.of(Http.send(request));
    }
}
