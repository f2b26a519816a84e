package io.github.consentgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderConfigProperty;

/** What the admin console shows of each key. Keys and defaults are permanent: realms hold them. */
class ConfigPropertiesTest {

    @Test
    void theKeysOfFullAccessHaveTheirTypesAndDefaults() {
        assertThat(FullAccessSettings.PROPERTIES)
                .extracting(ConfigPropertiesTest::inShort)
                .containsExactly(
                        "full-access-scope String full_access",
                        "allowed-scopes MultivaluedString [openid, profile, email, address, phone, offline_access,"
                                + " organization, acr, basic, roles, web-origins]",
                        "require-explicit-scope boolean false",
                        "exchange-clients MultivaluedString null");
    }

    @Test
    void theKeysOfPrerequisitesHaveTheirTypesAndDefaults() {
        assertThat(PrerequisitesSettings.PROPERTIES)
                .extracting(ConfigPropertiesTest::inShort)
                .containsExactly(
                        "collections List organizations",
                        "collections-group String /collections",
                        "owners-group String Organization Owners",
                        "administrators-group String Project Collection Administrators",
                        "projects-group String Projects",
                        "access-levels-group String Access Levels",
                        "access-levels MultivaluedString [Stakeholder, Basic, Basic + Test Plans, Visual Studio"
                                + " Subscriber]",
                        "minimum-access-level String Basic",
                        "require-project-member boolean true",
                        "require-administrator boolean true",
                        "on-loss List suspend");
    }

    @Test
    void theKeysOfLifetimeHaveTheirTypesAndDefaults() {
        assertThat(LifetimeSettings.PROPERTIES)
                .extracting(ConfigPropertiesTest::inShort)
                .containsExactly("max-age-days String 0", "max-idle-days String 0");
    }

    @Test
    void choicesOfferWhatMayBeChosen() {
        assertThat(PrerequisitesSettings.COLLECTIONS.getOptions()).containsExactly("organizations", "groups");
        assertThat(PrerequisitesSettings.ON_LOSS.getOptions()).containsExactly("suspend", "revoke");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aKeyIsInKebabCaseAndHasALabelAndAHelpText(ProviderConfigProperty property) {
        assertThat(property.getName()).matches("[a-z]+(-[a-z]+)*");
        assertThat(property.getLabel()).matches("[A-Z][a-z ]+[a-z]");
        assertThat(property.getHelpText()).matches("(?s)[A-Z].{20,}\\.");
    }

    static Stream<ProviderConfigProperty> all() {
        return Stream.of(FullAccessSettings.PROPERTIES, PrerequisitesSettings.PROPERTIES, LifetimeSettings.PROPERTIES)
                .flatMap(List::stream);
    }

    private static String inShort(ProviderConfigProperty property) {
        return property.getName() + " " + property.getType() + " " + property.getDefaultValue();
    }
}
