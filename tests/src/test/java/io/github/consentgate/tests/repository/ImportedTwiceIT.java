package io.github.consentgate.tests.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.server.Database;
import io.github.consentgate.tests.server.Keycloak;
import io.github.consentgate.tests.server.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Design 8: the delivered realms, read by Keycloak's own command, and read again over themselves. */
@Tag("once")
class ImportedTwiceIT {

    @Test
    void theSecondImportChangesNothing(@TempDir Path folder) throws IOException, SQLException, InterruptedException {
        var distribution = Stack.running().distribution();
        try (var database = Database.start()) {
            Keycloak.importRealms(distribution, database, folder.resolve("first.log"));
            var once = database.rows();
            Keycloak.importRealms(distribution, database, folder.resolve("second.log"));

            assertThat(once.get("realm")).as("realms, with the master's").isEqualTo(3);
            assertThat(database.rows()).isEqualTo(once);
        }
    }
}
