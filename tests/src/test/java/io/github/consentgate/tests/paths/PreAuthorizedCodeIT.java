package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Design 5: with the pre-authorized code of a credential offer (OpenID for Verifiable Credential Issuance 1.0, section
 * 3.5) a service would get a token of whomever it names, and nobody would be asked.
 */
class PreAuthorizedCodeIT {

    private static final String CREDENTIAL = "oid4vc_natural_person_jwt";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    private static Realm realm;

    private final Service service =
            realm.client().service().attribute("oid4vci.enabled", "true").create();

    @BeforeAll
    static void aRealmWhereCredentialsAreOffered() {
        realm = Realm.copyOfDemo();
        var settings = (ObjectNode) realm.admin().get("");
        realm.admin().put("", settings.put("verifiableCredentialsEnabled", true));
        var role = realm.admin().get("/roles/credential-offer-create");
        realm.admin().post("/users/" + realm.user("paul").id() + "/role-mappings/realm", List.of(role));
        for (var username : List.of("olivia", "mia")) {
            realm.admin()
                    .post(
                            "/users/" + realm.user(username).id() + "/vc/credentials",
                            Map.of("credentialScopeName", CREDENTIAL));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"olivia", "mia"})
    void buysNoToken(String username) {
        var code = offered(username);

        var answer = service.token(Map.of("grant_type", GRANT, "pre-authorized_code", code));

        assertThat(answer.error()).as("%s", answer).isEqualTo("unauthorized_client");
        assertThat(realm.events().refusals(service)).singleElement().satisfies(event -> assertThat(
                        event.detail("consent_gate_reason"))
                .isEqualTo("grant_type"));
    }

    /** What the service itself asks for, in the name of paul who has authorized it. */
    private String offered(String username) {
        var tokens = Approval.of(service, "paul");
        var offer = get(
                realm.address("/protocol/oid4vc/create-credential-offer?credential_configuration_id=" + CREDENTIAL
                        + "&pre_authorized=true&target_user=" + username),
                tokens.accessToken());
        var details = get(URI.create(offer.required("issuer") + "/" + offer.required("nonce")), tokens.accessToken());
        return details.body()
                .path("grants")
                .path(GRANT)
                .path("pre-authorized_code")
                .asText();
    }

    private static Answer get(URI address, String accessToken) {
        var answer = Answer.of(Http.send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + accessToken)
                .build()));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }
}
