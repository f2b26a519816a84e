package io.github.consentgate.tests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose files as they are read, before anything is started. */
@Tag("container")
class ComposeFilesIT {

    @ParameterizedTest
    @ValueSource(strings = {"docker/compose.yaml", "docker/compose.dev.yaml"})
    void aFileNeedsNoEnvironment(String file) throws IOException, InterruptedException {
        assertThat(new Compose(file).withoutEnvironment().run("config"))
                .contains("services:")
                .doesNotContain("variable is not set");
    }
}
