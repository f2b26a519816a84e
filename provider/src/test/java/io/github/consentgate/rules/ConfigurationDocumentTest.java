package io.github.consentgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.approved.ApprovedFile;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;

/** {@code docs/configuration.md} names every key as the code does, and its examples are right. */
class ConfigurationDocumentTest {

    private static final ApprovedFile DOCUMENT = ApprovedFile.at("../docs/configuration.md");

    private static final Pattern JSON = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    @Test
    void namesEveryKey() {
        DOCUMENT.mustHold(
                "keys",
                table(ProviderIds.FULL_ACCESS, FullAccessSettings.PROPERTIES)
                        + table(ProviderIds.PREREQUISITES, PrerequisitesSettings.PROPERTIES)
                        + table(ProviderIds.LIFETIME, LifetimeSettings.PROPERTIES)
                        + "\n");
    }

    @Test
    void itsExamplesAreRulesThatWork() {
        List<String> examples = JSON.matcher(DOCUMENT.read())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(examples).hasSize(2);

        RealmRules rules = new RulesAssembly(
                        Policies.read(examples.get(1), ClientPoliciesRepresentation.class),
                        Policies.read(examples.get(0), ClientProfilesRepresentation.class),
                        List.of())
                .assemble();

        assertThat(rules.problems()).isEmpty();
        assertThat(rules.rules()).isPresent();
    }

    private static String table(String executor, List<ProviderConfigProperty> properties) {
        return """

                ### `%s`

                | key | type | default | meaning |
                |---|---|---|---|
                %s""".formatted(
                        executor,
                        properties.stream().map(ConfigurationDocumentTest::row).collect(Collectors.joining()));
    }

    private static String row(ProviderConfigProperty property) {
        return "| `%s` | %s | %s | %s |%n"
                .formatted(property.getName(), type(property), standard(property), property.getHelpText())
                .replace("\r", "");
    }

    private static String type(ProviderConfigProperty property) {
        return switch (property.getType()) {
            case ProviderConfigProperty.BOOLEAN_TYPE -> "`true` or `false`";
            case ProviderConfigProperty.MULTIVALUED_STRING_TYPE -> "list of texts";
            case ProviderConfigProperty.LIST_TYPE ->
                property.getOptions().stream().map(option -> "`" + option + "`").collect(Collectors.joining(" or "));
            default -> LifetimeSettings.PROPERTIES.contains(property) ? "whole number" : "text";
        };
    }

    private static String standard(ProviderConfigProperty property) {
        if (property.getDefaultValue() instanceof List<?> list) {
            return list.stream().map(item -> "`" + item + "`").collect(Collectors.joining(", "));
        }
        return property.getDefaultValue() == null ? "none" : "`" + property.getDefaultValue() + "`";
    }
}
