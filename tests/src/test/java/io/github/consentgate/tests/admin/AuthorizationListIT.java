package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.crowd.Crowd;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 7: what users have approved. */
class AuthorizationListIT {

    private final Realm realm = Realm.demo();
    private final GateApi api = GateApi.of(realm);
    private final Service service = realm.newService();

    @Test
    void anAuthorizationIsShownWhole() {
        var user = eligible();
        var before = Instant.now().minusSeconds(2);
        Approval.of(service, user.name());

        var shown = only(api.get("authorizations?service=" + service.clientId()).body());

        assertThat(shown.path("service").asText()).isEqualTo(service.clientId());
        assertThat(shown.path("userId").asText()).isEqualTo(user.id());
        assertThat(shown.path("username").asText()).isEqualTo(user.name());
        assertThat(shown.path("scopes").toString()).contains("full_access");
        assertThat(Instant.parse(shown.path("grantedAt").asText())).isAfter(before);
        assertThat(Instant.parse(shown.path("lastUsedAt").asText())).isAfter(before.minusSeconds(1));
    }

    @Test
    void whatIsNotKnownIsNullAndNotLeftOut() {
        Crowd.of(realm, 1).authorize(service, 1);

        var answer = api.get("authorizations?service=" + service.clientId()).body();

        assertThat(answer.get("next").isNull()).isTrue();
        assertThat(only(answer).get("serviceName").isNull()).isTrue();
        assertThat(only(answer).get("lastUsedAt").isNull()).isTrue();
        assertThat(only(answer).has("expiresAt")).isTrue();
    }

    @Test
    void filtersNarrow() {
        var other = realm.newService();
        var crowd = Crowd.of(realm, 3);
        crowd.authorize(service, 3);
        crowd.authorize(other, 3);

        assertThat(count("service=" + service.clientId())).isEqualTo(3);
        assertThat(count("user=" + crowd.username(2))).isEqualTo(2);
        assertThat(count("user=" + crowd.userId(2))).isEqualTo(2);
        assertThat(count("service=" + service.clientId() + "&user=" + crowd.username(2)))
                .isEqualTo(1);
        assertThat(count("service=" + service.clientId() + "&grantedBefore=2023-11-14T22:13:22Z"))
                .isEqualTo(1);
        assertThat(count("service=" + service.clientId() + "&grantedBefore=2023-11-14"))
                .isZero();
        assertThat(count("service=nobody-knows-it")).isZero();
        assertThat(count("user=nobody-knows-them")).isZero();
    }

    @Test
    void aFirstPartyHasNoAuthorizations() {
        var application = realm.client().firstParty().create();
        Crowd.of(realm, 1).authorize(application, 1);

        assertThat(count("service=" + application.clientId())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max=0",
                "max=101",
                "max=many",
                "after=garbage",
                "grantedBefore=yesterday",
                "grantedBefore=%2B999999999-12-31",
                "grantedBefore=-999999999-01-01T00:00:00Z",
                "service=",
                "service=one&service=two",
                "clientId=misspelt"
            })
    void aBadParameterIsRefused(String query) {
        var answer = api.get("authorizations?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_request");
        assertThat(answer.text("error_description")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"services?after=YQBi", "collections?after=YQBi", "authorizations?after=WyJhXHUwMDAwYiIsIngiXQ"})
    void aCursorThatNoDatabaseCanStoreIsRefused(String call) {
        assertThat(api.get(call).status()).isEqualTo(400);
    }

    @Test
    void anExportHasTheSameAuthorizations() {
        var crowd = Crowd.of(realm, 1200);
        crowd.authorize(service, 1200);
        var query = "?service=" + service.clientId();

        var rows =
                GateApi.as(realm, RealmAdmin.with(realm, "view-users").token()).csv(query);

        assertThat(rows).hasSize(1200);
        assertThat(rows.get(0))
                .isEqualTo("%s,,%s,%s,full_access,2023-11-14T22:13:21Z,,"
                        .formatted(service.clientId(), crowd.userId(1), crowd.username(1)));
    }

    @Test
    void anExportIsNoFormula() {
        var evil = realm.client()
                .service()
                .with("name", "=HYPERLINK(\"https://evil.example\",\"x\")")
                .create();
        Crowd.of(realm, 1).authorize(evil, 1);

        var rows =
                GateApi.as(realm, RealmAdmin.with(realm, "view-users").token()).csv("?service=" + evil.clientId());

        assertThat(rows.get(0)).contains(",\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\",");
    }

    private User eligible() {
        return realm.newEligibleUser(realm.newCollection());
    }

    private int count(String query) {
        var listed = api.all("&" + query, 2).size();
        assertThat(api.get("authorizations/count?" + query).body().path("count").asInt())
                .isEqualTo(listed);
        return listed;
    }

    private static JsonNode only(JsonNode answer) {
        assertThat(answer.path("authorizations")).as("%s", answer).hasSize(1);
        return answer.path("authorizations").get(0);
    }
}
