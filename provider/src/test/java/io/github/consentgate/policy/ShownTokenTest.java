package io.github.consentgate.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTokenTest {

    @Test
    void tellsWhatTheTokenSaysOfItself() {
        assertThat(ShownToken.read(token("""
                {"exp": 1, "jti": "a", "typ": "Offline", "azp": "b", "sub": "c", "sid": "d", "aud": ["e"]}"""))).hasValue(new ShownToken("a", "Offline", "b", "c", "d"));
    }

    @Test
    void knowsNothingOfWhatTheTokenLeavesOut() {
        assertThat(ShownToken.read(token("{}"))).hasValue(new ShownToken(null, null, null, null, null));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a", "a.b", "..", "a.b.c", "a.e30.c.d", "a.e30.c.d.e", "a.!.c", "\u0000.\u0000.\u0000"})
    void isNothingWhereThereIsNoToken(String text) {
        assertThat(ShownToken.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"a\"", "{", "", "{\"sid\": {}}", "{\"sid\": [\"a\"]}"})
    void isNothingWhereTheTokenHoldsNoClaims(String claims) {
        assertThat(ShownToken.read(token(claims))).isEmpty();
    }

    private static String token(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".";
    }
}
