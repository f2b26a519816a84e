package io.github.consentgate.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The theme forks one template; what Keycloak changes in it must not pass unseen. */
class ForkDriftTest {

    private static final String FORKED = "login-oauth-grant.ftl";
    private static final Pattern PASSPORT = Pattern.compile("SHA-256 ([0-9a-f]{64})");

    private final String fork = ThemeFiles.read(ThemeFiles.LOGIN.resolve(FORKED));

    @ParameterizedTest
    @MethodSource("io.github.consentgate.theme.UpstreamThemes#supported")
    void upstreamIsWhatTheForkWasMadeFrom(UpstreamThemes upstream) throws NoSuchAlgorithmException {
        var path = "theme/keycloak.v2/login/" + FORKED;
        var passport = PASSPORT.matcher(fork);

        assertThat(passport.find()).as("the passport in " + FORKED).isTrue();
        assertThat(sha256(upstream.read(path)))
                .as(
                        "%s changed in %s. Compare it with the version that the passport names, carry over what"
                                + " concerns us, then write the new version and hash into the passport.",
                        path, upstream.jar())
                .isEqualTo(passport.group(1));
    }

    @Test
    void theForkKeepsWhatKeycloakAndItsTestsRelyOn() {
        assertThat(fork)
                .contains("<div id=\"kc-oauth\">")
                .contains("action=\"${url.oauthAction}\" method=\"post\"")
                .contains("<input type=\"hidden\" name=\"code\" value=\"${oauth.code}\">")
                .contains("name=\"accept\"")
                .contains("name=\"cancel\"")
                .contains("parameterizedScopeParameter");
    }

    @ParameterizedTest
    @MethodSource("io.github.consentgate.theme.UpstreamThemes#supported")
    void nothingElseIsForked(UpstreamThemes upstream) {
        var ours = ThemeFiles.names(ThemeFiles.LOGIN, ".ftl");

        assertThat(ours)
                .filteredOn(upstream.loginTemplates()::contains)
                .as("footer.ftl is there to be replaced; every other one is a fork")
                .containsExactly("footer.ftl", FORKED);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
