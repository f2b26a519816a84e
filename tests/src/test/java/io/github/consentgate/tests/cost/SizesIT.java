package io.github.consentgate.tests.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JARs stay as small as they are; see docs/benchmark.md for what was aimed at. */
@Tag("once")
class SizesIT {

    private static final int KILOBYTE = 1_000;

    @ParameterizedTest(name = "{0} is under {1} KB")
    @CsvSource({"provider/target/consent-gate-provider.jar, 590", "theme/target/consent-gate-theme.jar, 40"})
    void aJarIsSmall(Path jar, int kilobytes) throws IOException {
        assertThat(Files.size(Path.of(System.getProperty("root")).resolve(jar)))
                .isLessThan((long) kilobytes * KILOBYTE);
    }
}
