package io.github.consentgate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that stay.
 *
 * @param stockHeap in use after garbage collection, when all operations had been measured; so is the other
 * @param stockDisk the built installation, which is what an image adds to Java's and the system's layers
 */
record Size(long stockHeap, long gateHeap, long stockDisk, long gateDisk, long providerJar, long themeJar) {

    static Size measure(Pair pair, Path root) throws IOException {
        return new Size(
                pair.stock().meter().heapAfterCollection(),
                pair.gate().meter().heapAfterCollection(),
                pair.stock().bytesOnDisk(),
                pair.gate().bytesOnDisk(),
                Files.size(root.resolve("provider/target/consent-gate-provider.jar")),
                Files.size(root.resolve("theme/target/consent-gate-theme.jar")));
    }
}
