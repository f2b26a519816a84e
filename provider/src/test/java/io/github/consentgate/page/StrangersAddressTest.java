package io.github.consentgate.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class StrangersAddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    https://app.example/terms,       https://app.example/terms
                    ' https://app.example/terms ',   https://app.example/terms
                    HTTPS://app.example/terms,       HTTPS://app.example/terms
                    https://app.example/Größe,       https://app.example/Gr%C3%B6%C3%9Fe
                    https://xn--bcher-kva.example/,  https://xn--bcher-kva.example/
                    """)
    void anHttpsAddressIsShownInCharactersThatHideNothing(String address, String shown) {
        assertThat(StrangersText.httpsOnly(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "http://app.example/",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "javascript:https://app.example/",
                "data:text/html,<script>",
                "data:image/svg+xml;base64,PHN2Zz4=",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://app.example/",
                "//app.example/",
                "/terms",
                "app.example",
                "https:",
                "https:app.example",
                "https:///terms",
                "https://app.example/ \" onerror=x",
                "https://app.example/<script>",
                "https://bücher.example/"
            })
    void anyOtherAddressIsNotShown(String address) {
        assertThat(StrangersText.httpsOnly(address)).isNull();
    }
}
