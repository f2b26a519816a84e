package io.github.consentgate.tests.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The demo realms, whose passwords everybody knows, come to nobody who did not ask for them. */
class ComposeTest {

    @Test
    void onlyTheServiceOfTheDemoProfileHasTheDemoRealms() {
        var services =
                Repository.yaml(Repository.ROOT.resolve("docker/compose.yaml")).get("services");

        assertThat(services.at("/demo/profiles"))
                .map(profile -> profile.asText())
                .containsExactly("demo");
        assertThat(services.properties()).hasSizeGreaterThan(4).allSatisfy(service -> assertThat(
                        service.getValue().toString().contains("demo-realm.json"))
                .as(service.getKey())
                .isEqualTo(service.getKey().equals("demo")));
    }
}
