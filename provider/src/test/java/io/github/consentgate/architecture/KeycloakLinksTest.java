package io.github.consentgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.approved.ApprovedFile;
import org.junit.jupiter.api.Test;

/**
 * The ledger of what the provider needs of Keycloak, most of which Keycloak promises to nobody. A line more is one more
 * way to break with Keycloak's next version: think twice, then approve it.
 */
class KeycloakLinksTest {

    private final String links = new KeycloakLinks(OwnClasses.get()).inLines();

    @Test
    void areTheApprovedOnes() {
        ApprovedFile.at("src/test/resources/keycloak-api.approved.txt").mustBe(links);
    }

    @Test
    void holdCallsReferencesAndInheritedMethods() {
        assertThat(links)
                .contains("org.keycloak.models.ClientModel\n")
                .contains("    getClientId(): java.lang.String\n")
                .contains("    getConfigAsMap(): java.util.Map\n");
    }
}
