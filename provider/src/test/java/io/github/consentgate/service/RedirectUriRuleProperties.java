package io.github.consentgate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Redirect addresses from a fuzzer. */
class RedirectUriRuleProperties {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final List<String> PIECES = List.of(
            "http",
            "https",
            "HTTP",
            "javascript",
            "data",
            "com.example.app",
            ":",
            "/",
            "//",
            "\\",
            "@",
            "#",
            "?",
            "*",
            "%",
            "%2e",
            "%00",
            ".",
            " ",
            "\t",
            "\n",
            "\u0000",
            "\u202e",
            "[",
            "]",
            "[::1]",
            "localhost",
            "127.0.0.1",
            "evil.example",
            "ü",
            "8080",
            "..",
            ";",
            "&",
            "'",
            "\"",
            "<",
            "|",
            "");

    @Property(tries = 5000)
    void everyAddressGetsAnAnswer(@ForAll("addresses") String uri, @ForAll boolean publicClient) {
        assertThatCode(() -> {
                    RedirectUriRule.problem(uri, publicClient);
                    RedirectUriRule.canBeImpersonated(uri);
                })
                .doesNotThrowAnyException();
    }

    @Property(tries = 5000)
    void whatPassesIsOneExactAddressOfAKnownKind(@ForAll("addresses") String uri) {
        if (RedirectUriRule.problem(uri, false).isEmpty()) {
            URI parsed = URI.create(uri);
            assertThat(uri).doesNotContain("*", "#", "\\", " ").doesNotContainPattern("\\p{Cntrl}");
            assertThat(parsed.getUserInfo()).isNull();
            assertThat(parsed.getScheme().equalsIgnoreCase("https") || LOOPBACK.contains(parsed.getHost()))
                    .isTrue();
        }
    }

    @Property
    void nothingMakesAWildcardOrAFragmentPass(@ForAll("addresses") String uri) {
        assertThat(RedirectUriRule.problem(uri + "*", true)).isPresent();
        assertThat(RedirectUriRule.problem(uri + "#", true)).isPresent();
    }

    @Property
    void noScriptPasses(@ForAll("scripts") String uri) {
        assertThat(RedirectUriRule.problem(uri, true)).isPresent();
    }

    @Property
    void noOtherHostPassesForALoopbackHost(@ForAll("loopback") String host, @ForAll("pieces") String between) {
        String uri = "http://" + host + between + "evil.example/";

        assertThat(RedirectUriRule.problem(uri, true).isPresent()
                        || LOOPBACK.contains(URI.create(uri).getHost()))
                .isTrue();
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> absolute =
                Arbitraries.of("https://", "http://", "http://localhost").flatMap(start -> pieces().map(start::concat));
        return Arbitraries.oneOf(absolute, pieces(), Arbitraries.strings().all().ofMaxLength(40));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> scripts() {
        return Arbitraries.of("javascript:", "JAVASCRIPT:", "jAvAsCrIpT://", "data:", "DATA:", "vbscript:")
                .flatMap(scheme -> pieces().map(scheme::concat));
    }

    @Provide
    Arbitrary<String> loopback() {
        return Arbitraries.of(LOOPBACK);
    }
}
