package io.github.consentgate.sample.workitems;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.sample.SampleConfig;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API answers before it comes to asking Keycloak. */
class WorkItemsApiTest {

    private WorkItemsApi api;

    @BeforeEach
    void start() throws IOException {
        api = new WorkItemsApi(
                SampleConfig.from(Map.of("CONSENT_GATE_API_PORT", "0", "CONSENT_GATE_DEMO_URL", "http://localhost:1")));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void noTokenIsChallengedWithoutAnErrorCode() throws Exception {
        var response = get("/work-items", null);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"fabrikam-api\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic YTpi", "token"})
    void aMalformedHeaderIsNoToken(String authorization) throws Exception {
        var response = get("/work-items", authorization);

        assertThat(response.statusCode()).isBetween(400, 401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer realm=\"fabrikam-api\""));
    }

    @Test
    void aTokenThatCannotBeCheckedIsNotTrusted() throws Exception {
        assertThat(get("/work-items", "Bearer abc").statusCode()).isEqualTo(503);
    }

    @Test
    void elsewhereIsNothing() throws Exception {
        assertThat(get("/", "Bearer abc").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(api.url().resolve(path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
