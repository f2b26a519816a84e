package io.github.consentgate.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/callback",
                "https://app.example:8443/callback?from=keycloak",
                "HTTPS://APP.EXAMPLE/callback",
                "https://xn--bcher-kva.example/",
                "https://192.0.2.1/callback",
                "https://[2001:db8::1]/callback",
                "http://localhost:8090/callback",
                "http://LOCALHOST/",
                "http://127.0.0.1/callback",
                "http://[::1]/callback",
                "http://[::1]:8090/callback"
            })
    void isWhereAServiceMayHaveTheBrowserSent(String uri) {
        assertThat(RedirectUriRule.problem(uri, false)).isEmpty();
        assertThat(RedirectUriRule.problem(uri, true)).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "*",
                "/callback",
                "//app.example/callback",
                "app.example/callback",
                "https://*.app.example/",
                "https://app.example/*",
                "https://app.example/callback?*",
                "com.example.app:/*",
                "https://app.example/callback#fragment",
                "https://app.example/callback#",
                "https:",
                "https:app.example",
                "https:///callback",
                "https://app.example:port/callback",
                "https://bücher.example/",
                "https://ａpp.example/",
                "https://app.example/ callback",
                "https://app.example/\tcallback",
                "https://app.example/\u0000",
                "https://app.example\\@evil.example/",
                "https://app.example@evil.example/callback",
                "https://user:password@app.example/callback",
                "http://app.example/callback",
                "http://localhost@evil.example/",
                "http://localhost:80@evil.example/",
                "http://evil.example@localhost/",
                "http://localhost\\@evil.example/",
                "http://localhost.evil.example/",
                "http://127.0.0.1.evil.example/",
                "http://127.0.0.1%2eevil.example/",
                "http://localhost%00.evil.example/",
                "http://evil.example/localhost",
                "http://evil.example?http://localhost/",
                "http://0.0.0.0/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://127.1/",
                "http://2130706433/",
                "http://ⓛocalhost/",
                "http:/localhost/",
                "http:localhost",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "javascript://app.example/%0aalert(1)",
                "data:text/html,<script>",
                "data:text/html;base64,PHA+",
                "vbscript:msgbox",
                "file:///etc/passwd",
                "blob:https://app.example/1",
                "about:blank",
                "view-source:https://app.example/",
                "ws://app.example/",
                "wss://app.example/",
                "ftp://app.example/"
            })
    void isNowhereToSendABrowser(String uri) {
        assertThat(RedirectUriRule.problem(uri, false)).isPresent();
        assertThat(RedirectUriRule.problem(uri, true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example.app:/callback", "com.example.app://callback", "releasenotes:/callback"})
    void aSchemeOfItsOwnIsForAPublicClient(String uri) {
        assertThat(RedirectUriRule.problem(uri, true)).isEmpty();
        assertThat(RedirectUriRule.problem(uri, false)).contains("has a scheme that is not https");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    https://app.example/*,        has a wildcard
                    https://app.example/#here,    has a fragment
                    https://a@app.example/,       has a user name in it
                    app.example/callback,         has no scheme
                    https:/callback,              has no host
                    http://app.example/,          is http on a host that is not a loopback host
                    javascript:alert(1),          has a scheme that is not https
                    https://app.example/a b,      is not an address
                    """)
    void theProblemIsNamed(String uri, String problem) {
        assertThat(RedirectUriRule.problem(uri, true)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    https://app.example/callback,   false
                    https://localhost/callback,     true
                    http://localhost:8090/callback, true
                    http://127.0.0.1/callback,      true
                    http://[::1]/callback,          true
                    com.example.app:/callback,      true
                    not an address,                 true
                    https://127.0.0.2/callback,     true
                    https://0.0.0.0/callback,       true
                    https://[0:0:0:0:0:0:0:1]/,     true
                    https://app.localhost/callback, true
                    https://１２７.０.０.１/,         true
                    https://127。0。0。1/,           true
                    https://ｌocalhost/,            true
                    https://%6cocalhost/,           true
                    https://127%2e0.0.1/,           true
                    https://localhost%2f.example/,  false
                    https://[::ffff:127.0.0.1]/,    true
                    https://[::ffff:7f00:1]/,       true
                    https://[::ffff:192.0.2.1]/,    false
                    http://127.1:8090/,             true
                    http://2130706433/,             true
                    http://0x7f.1/,                 true
                    http://0x7f000001:8090/,        true
                    http://0177.0.0.1/,             true
                    http://user@127.1/,             true
                    http://0/,                      true
                    http://0x/,                     true
                    http://3221225985/,             false
                    http://192.0.2.1/,              false
                    http://1.127/,                  false
                    http://127.example/,            false
                    http://not_a_name.example/,     false
                    https://LOCALHOST./callback,    true
                    https://127.0.0.example.com/,   false
                    https://localhost.example.com/, false
                    https://[2001:db8::1]/,         false
                    """)
    void whatAnyProgramOnTheMachineCanTakeIsKnown(String uri, boolean canBeImpersonated) {
        assertThat(RedirectUriRule.canBeImpersonated(uri)).isEqualTo(canBeImpersonated);
    }
}
