package io.github.consentgate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    /** RFC 6749, sections 4.1.2.1 and 5.2. */
    private static final Set<String> AUTHORIZATION_ERRORS =
            Set.of("access_denied", "invalid_scope", "unauthorized_client", "invalid_request");

    private static final Set<String> TOKEN_ERRORS = Set.of("invalid_grant", "invalid_scope", "unauthorized_client");

    @Test
    void codesAreAsDocumentedAndInTheirOrder() {
        assertThat(Reason.values())
                .extracting(Reason::code)
                .containsExactly(
                        "service_blocked",
                        "no_collection",
                        "third_party_access",
                        "project_member",
                        "access_level",
                        "collection_administrator",
                        "scope",
                        "full_scope",
                        "grant_type",
                        "impersonated",
                        "expired",
                        "registration",
                        "misconfigured");
    }

    @ParameterizedTest
    @EnumSource
    void errorsAreTheFieldsStandardOnes(Reason reason) {
        assertThat(reason.authorizationError()).isIn(AUTHORIZATION_ERRORS);
        assertThat(reason.tokenError()).isIn(TOKEN_ERRORS);
    }

    /** RFC 6749, section 5.2: error_description is %x20-21 / %x23-5B / %x5D-7E. */
    @ParameterizedTest
    @EnumSource
    void aDescriptionIsOneSentenceOfTheCharactersThatOAuthAllows(Reason reason) {
        assertThat(reason.description())
                .matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+")
                .matches("[A-Z][^.]*\\.");
    }

    /** Descriptions are constants, so there is nobody's name to fill in. */
    @ParameterizedTest
    @EnumSource
    void aDescriptionHasNoPlaceForANameOrAnId(Reason reason) {
        assertThat(reason.description()).doesNotContain("%", "{", "}", "$", "@", "<", ">");
    }

    @Test
    void codesAreJoinedInOrderWhateverTheOrderGiven() {
        assertThat(Reason.join(List.of(Reason.COLLECTION_ADMINISTRATOR, Reason.PROJECT_MEMBER, Reason.SERVICE_BLOCKED)))
                .isEqualTo("service_blocked::project_member::collection_administrator");
        assertThat(Reason.join(List.of())).isEmpty();
    }
}
