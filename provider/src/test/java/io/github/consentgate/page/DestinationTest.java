package io.github.consentgate.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {

    @ParameterizedTest
    @CsvSource({
        "https://notes.example/callback, notes.example",
        "https://notes.example:8443/callback?x=https://other.example, notes.example:8443",
        "http://[::1]:8090/cb, [::1]:8090",
        "https://user@notes.example/cb, notes.example",
        "https://login.fabrikam.example@under_score.example/cb, under_score.example",
        "https://login.fabrikam.example@еvil.example/cb, xn--vil-qdd.example",
        "https://аpple.example/cb, xn--pple-43d.example",
        "https://bücher.example/cb, xn--bcher-kva.example",
        "https:evil, https:evil",
        "https://user@/cb, ?",
        "https:///evil, https:///evil",
        "'https://notes.example/a|b', 'https://notes.example/a|b'",
    })
    void isWhereTheBrowserGoes(String address, String shown) {
        assertThat(Destination.of(address)).isEqualTo(shown);
    }
}
