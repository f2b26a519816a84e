package io.github.consentgate.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowingParameterTest {

    @ParameterizedTest
    @CsvSource({"resource,invalid_target", "authorization_details,invalid_authorization_details"})
    void isRefusedWithTheCodeOfItsOwnStandard(String parameter, String error) {
        assertThat(NarrowingParameter.in(Map.of("scope", "openid", parameter, "")))
                .map(NarrowingParameter::error)
                .contains(error);
    }

    @Test
    void nothingElseNarrows() {
        assertThat(NarrowingParameter.in(Map.of("scope", "openid", "Resource", "x", "state", "resource")))
                .isEmpty();
    }
}
