package io.github.consentgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;

/** The registry of Keycloak's client policy events. */
class EventTreatmentTest {

    @ParameterizedTest
    @EnumSource
    void everyEventIsListedAsGatedOrIrrelevant(ClientPolicyEvent event) {
        assertThat(EventTreatment.lists(event))
                .as("a new event: list it in EventTreatment, gated, or irrelevant with the reason beside it")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {".*TOKEN_RESPONSE", ".*REFRESH_RESPONSE"})
    void anEventThatHandsOutTokensIsNeverIrrelevant(ClientPolicyEvent event) {
        assertThat(EventTreatment.of(event)).isIn(EventTreatment.TOKEN, EventTreatment.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void everyTreatmentIsGivenToSomeEvent(EventTreatment treatment) {
        assertThat(ClientPolicyEvent.values()).extracting(EventTreatment::of).contains(treatment);
    }
}
