package io.github.consentgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderFactory;

class ServicesFilesTest {

    @Test
    void everyFactoryIsListedOnceAndNothingElse() throws IOException {
        List<String> factories = OwnClasses.get().stream()
                .filter(type -> type.isAssignableTo(ProviderFactory.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();
        assertThat(servicesFiles()).flatMap(ServicesFilesTest::lines).containsExactlyInAnyOrderElementsOf(factories);
    }

    @ParameterizedTest
    @MethodSource("servicesFiles")
    void aFileIsNamedLikeWhatItsFactoriesAre(Path file) throws ClassNotFoundException {
        Class<?> service = Class.forName(file.getFileName().toString());

        for (String name : lines(file)) {
            assertThat(service).isAssignableFrom(Class.forName(name));
        }
    }

    static List<Path> servicesFiles() throws IOException {
        try (Stream<Path> files = Files.list(OwnClasses.folder().resolve("META-INF/services"))) {
            return files.toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
