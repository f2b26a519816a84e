package io.github.consentgate.tests.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.clients.NodeProject;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lighthouse gives the pages all it has for accessibility and best practices. Needs Node.js. */
@Tag("once")
@Tag("long")
class LighthouseIT {

    private static final List<String> PAGES =
            List.of("login-login-username", Step.APPROVAL, Step.PREREQUISITES, "account-consent-gate-authorizations");

    @Test
    void nothingIsLeftToWishFor() throws IOException, InterruptedException {
        var realm = Realm.demo();
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var told = audit(
                user,
                Service.portal(realm).asks().scope("openid").uri().toString(),
                realm.newService().asks().uri().toString(),
                refused(realm, user),
                realm.address("/account/authorizations").toString());

        assertThat(told).extracting(page -> page.path("page").asText()).isEqualTo(PAGES);
        assertThat(told).allSatisfy(page -> {
            assertThat(page.path("accessibility").asDouble()).as("%s", page).isEqualTo(1);
            assertThat(page.path("bestPractices").asDouble()).as("%s", page).isEqualTo(1);
        });
    }

    /** A service that asks in a collection which nobody may authorize in. */
    private static String refused(Realm realm, User user) {
        var other = realm.newCollection();
        other.add(user);
        return realm.newService()
                .asks()
                .scope("openid full_access organization:" + other.alias())
                .uri()
                .toString();
    }

    private static List<JsonNode> audit(User user, String... addresses) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(Chromium.executable().toString(), user.name(), User.PASSWORD));
        arguments.addAll(List.of(addresses));
        var node = NodeProject.installed("lighthouse").node("audit.js", arguments.toArray(String[]::new));
        var told = new ArrayList<JsonNode>();
        try (var output = node.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                System.out.println(line);
                told.add(Answer.JSON.readTree(line));
            }
        } finally {
            node.destroy();
        }
        return told;
    }
}
