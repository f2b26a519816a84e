package io.github.consentgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is shaded in, and nothing lies there by chance. */
class JarContentTest {

    @Test
    void isOursAlone() throws IOException {
        Path folder = OwnClasses.folder();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("io/github/consentgate/([a-z]+/)+[\\w-]+(\\$\\w+)*\\.class"
                            + "|META-INF/beans\\.xml"
                            + "|META-INF/services/org\\.keycloak\\.[\\w.]+"
                            + "|theme-resources/messages/(messages|consent-gate-pages)_\\w+\\.properties"
                            + "|theme-resources/templates/((html|text)/)?consent-gate-[a-z-]+\\.ftl"
                            + "|theme-resources/resources/(css|js|img)/consent-gate-[a-z-]+\\.\\w+"));
        }
    }
}
