package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: a stranger's client sends browsers to exact addresses only, in whatever way it writes them. */
class RegisteredRedirectsIT {

    private static Stranger stranger;

    @BeforeAll
    static void aRealmWhereAnybodyMayRegister() {
        stranger = Stranger.inARealmOfItsOwn();
    }

    @ParameterizedTest(name = "{0} below {1}")
    @CsvSource({
        "/callback, ",
        "/callback, http://registered.example",
        "/callback, com.example.app:",
        "/*,        https://registered.example",
        "*,         https://registered.example"
    })
    void aRelativeRedirectIsJudgedWhereItLeads(String redirect, String root) {
        var document = new HashMap<String, Object>(Map.of("redirectUris", List.of(redirect)));
        if (root != null) {
            document.put("rootUrl", root);
        }

        var answer = stranger.register(Names.unique("relative"), document);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @Test
    void theRootOfARelativeRedirectCannotBeMovedAway() {
        var registered = stranger.registered(
                "moved", Map.of("redirectUris", List.of("/callback"), "rootUrl", "https://registered.example"));

        var answer = stranger.update(registered, Map.of("rootUrl", "http://evil.example"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(stranger.client(registered).path("rootUrl").asText()).isEqualTo("https://registered.example");
    }

    @Test
    void aCustomSchemeDoesNotStayWithAClientThatTurnsConfidential() {
        var registered = stranger.registered(
                "confidential", Map.of("publicClient", true, "redirectUris", List.of("com.example.app:/callback")));

        var answer = stranger.update(registered, Map.of("publicClient", false));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "https://registered.example/*", "http://registered.example/bye", "javascript:alert(1)"})
    void afterSigningOutTheBrowserIsSentToExactAddressesOnly(String address) {
        var answer = stranger.register(
                Names.unique("signed-out"), Map.of("attributes", Map.of("post.logout.redirect.uris", address)));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @Test
    void scriptsOfEveryOriginMayNotCallInAServicesName() {
        var answer = stranger.register("origins", Map.of("webOrigins", List.of("*")));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }
}
