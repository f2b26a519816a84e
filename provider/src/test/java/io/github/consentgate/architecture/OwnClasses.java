package io.github.consentgate.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.consentgate.decision.Eligibility;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** What goes into the provider JAR. */
final class OwnClasses {

    static final String ROOT = "io.github.consentgate";

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(folder());

    private OwnClasses() {}

    static JavaClasses get() {
        return CLASSES;
    }

    /** The folder that the JAR is made from. */
    static Path folder() {
        try {
            return Path.of(Eligibility.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
