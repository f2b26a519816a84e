package io.github.consentgate.tests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** openid-client from npm, as it is, does the whole code flow. Needs Node.js. */
class OpenidClientIT {

    private static NodeProject project;

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();

    @BeforeAll
    static void installed() throws IOException, InterruptedException {
        project = NodeProject.installed("openid-client");
    }

    @Test
    void anEligibleUserApprovesAndTheServiceReadsAndRefreshes() throws IOException {
        var said = flow("paul");

        assertThat(said.path("user").asText()).as("%s", said).isEqualTo("paul");
        assertThat(said.path("scope").asText()).contains("full_access");
    }

    @Test
    void anIneligibleUserIsRefusedAndTheServiceUnderstands() throws IOException {
        var said = flow("mia");

        assertThat(said.path("error").asText()).as("%s", said).isEqualTo("access_denied");
    }

    /** What the client says in the end. */
    private JsonNode flow(String user) throws IOException {
        var node = project.node(
                "code-flow.js", realm.issuer(), service.clientId(), service.secret(), service.redirectUri());
        try (BufferedReader output = node.inputReader();
                BufferedWriter input = node.outputWriter()) {
            var page = new Browser()
                    .open(URI.create(read(output).path("open").asText()))
                    .signIn(user);
            var back = user.equals("paul") ? page.accept() : page.goBack();
            input.write(back.address() + "\n");
            input.flush();
            return read(output);
        } finally {
            node.destroy();
        }
    }

    private static JsonNode read(BufferedReader output) throws IOException {
        var line = output.readLine();
        assertThat(line).as("a line of the client").isNotNull();
        return Answer.JSON.readTree(line);
    }
}
