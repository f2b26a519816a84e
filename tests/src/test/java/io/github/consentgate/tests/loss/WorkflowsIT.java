package io.github.consentgate.tests.loss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Keycloak's workflows change clients without asking client policies, and without an admin event. */
class WorkflowsIT {

    private final Realm realm = Realm.copyOfDemo();
    private final Service service = realm.newService();

    @Test
    void aServiceThatOneDisabledHasNoSessionsWhenItIsEnabledAgain() throws InterruptedException {
        var online = Approval.of(service, "paul");
        var offline = Approval.offline(service, "paul");
        run("disable-client");
        await(() -> !client().get("enabled").asBoolean());

        realm.admin().put("/clients/" + service.id(), client().put("enabled", true));

        assertThat(service.refresh(online.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.refresh(offline.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.userinfo(online.accessToken()).status()).isEqualTo(401);
    }

    @Test
    void aServiceThatOneDeletedLeavesItsTrail() throws InterruptedException {
        Approval.of(service, "paul");

        run("delete-client");
        await(() -> realm.admin().get("/clients?clientId=" + service.clientId()).isEmpty());

        assertThat(realm.events().of(service, "REVOKE_GRANT")).hasSize(1);
    }

    private void run(String step) {
        var workflow = realm.admin()
                .post("/workflows", Map.of("name", Names.unique(step), "steps", List.of(Map.of("uses", step))));
        realm.admin().post("/workflows/" + workflow + "/activate/CLIENTS/" + service.id(), null);
    }

    private ObjectNode client() {
        return (ObjectNode) realm.clientByClientId(service.clientId());
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("the workflow ran").isBefore(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
