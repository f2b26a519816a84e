package io.github.consentgate.tests.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.ending.Ending;
import io.github.consentgate.tests.ending.Standing;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate's counters on Keycloak's own metrics endpoint. */
@Tag("once")
class MetricsIT {

    private static final String APPROVALS = "consent_gate_approvals_total";

    private static Realm aging;

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();
    private final Collection collection = realm.newCollection();
    private final User user = realm.newEligibleUser(collection);

    @BeforeAll
    static void aRealmInWhichAuthorizationsAge() {
        aging = Standing.newRealm();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                APPROVALS,
                "consent_gate_refusals_total{reason=\"access_level\"}",
                "consent_gate_refusals_total{reason=\"misconfigured\"}",
                "consent_gate_revocations_total{cause=\"user\"}",
                "consent_gate_revocations_total{cause=\"expired\"}"
            })
    void aCounterIsThereFromTheStart(String counter) {
        assertThat(values(counter)).hasSize(1);
    }

    @Test
    void anApprovalCounts() {
        var before = value(APPROVALS);

        Approval.of(service, user.name());

        assertThat(value(APPROVALS)).isEqualTo(before + 1);
    }

    @Test
    void aSignInOnAnApprovalOfBeforeDoesNot() {
        Approval.of(service, user.name());
        var before = value(APPROVALS);

        assertThat(new Browser().open(service.asks()).signIn(user.name()).code())
                .isNotEmpty();

        assertThat(value(APPROVALS)).isEqualTo(before);
    }

    @Test
    void aRefusalCountsForEachOfItsReasons() {
        collection.leave(user, Collection.ADMINISTRATORS);
        collection.leave(user, Collection.PROJECT);
        var administrator = value(refusals("collection_administrator"));
        var project = value(refusals("project_member"));
        var level = value(refusals("access_level"));

        new Browser().open(service.asks()).signIn(user.name()).expect(Step.PREREQUISITES);

        assertThat(value(refusals("collection_administrator"))).isEqualTo(administrator + 1);
        assertThat(value(refusals("project_member"))).isEqualTo(project + 1);
        assertThat(value(refusals("access_level"))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "ON_THE_AUTHORIZATIONS_PAGE, user",
        "BY_THE_ACCOUNT_API, user",
        "BY_THE_ADMIN_API, admin",
        "BY_LOSS, loss",
        "BY_EXPIRY, expired"
    })
    void anEndCountsByItsCause(Ending ending, String cause) {
        var standing = Standing.given(aging, aging.newService());
        var before = value(revocations(cause));

        ending.happen(standing);

        assertThat(value(revocations(cause))).isEqualTo(before + 1);
    }

    @Test
    void aBulkRevocationCountsEachAuthorization() {
        Approval.of(service, user.name());
        Approval.of(service, realm.newEligibleUser(collection).name());
        var before = value(revocations("admin"));

        realm.admin().delete("/consent-gate/authorizations?service=" + service.clientId());

        assertThat(value(revocations("admin"))).isEqualTo(before + 2);
    }

    private static String refusals(String reason) {
        return "consent_gate_refusals_total{reason=\"" + reason + "\"}";
    }

    private static String revocations(String cause) {
        return "consent_gate_revocations_total{cause=\"" + cause + "\"}";
    }

    private double value(String counter) {
        return values(counter).stream().mapToDouble(Double::valueOf).sum();
    }

    /** As Prometheus reads them: the counter, a space, the value. */
    private List<String> values(String counter) {
        var address = realm.server().resolve("/metrics");
        return Http.send(HttpRequest.newBuilder(address).build())
                .body()
                .lines()
                .filter(line -> line.startsWith(counter + " "))
                .map(line -> line.substring(counter.length() + 1))
                .toList();
    }
}
