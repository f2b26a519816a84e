package io.github.consentgate.admin.authorizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Property
    boolean aCursorLeadsBackToItsPosition(
            @ForAll @AlphaChars @NumericChars String service, @ForAll @AlphaChars String userId) {
        Position position = new Position(service, userId);

        return Position.parse(position.cursor()).equals(Optional.of(position));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "bnVsbA", "W10", "WyJhIl0", "W251bGwsbnVsbF0", "eyJhIjoxfQ"})
    void anythingElseIsNone(String cursor) {
        assertThat(Position.parse(cursor)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"release-notes", "https://service.example/metadata"})
    void aCursorNeedsNoEncodingInAnAddress(String service) {
        assertThat(new Position(service, "user").cursor()).matches("[A-Za-z0-9_-]+");
    }
}
