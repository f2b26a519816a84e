package io.github.consentgate.approved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of this repository that must say what the code says. */
public final class ApprovedFile {

    /** System property that has tests write what they would otherwise compare. */
    private static final String SWITCH = "regenerate";

    private final Path path;

    private ApprovedFile(Path path) {
        this.path = path;
    }

    /** @param path from the module's folder on */
    public static ApprovedFile at(String path) {
        return new ApprovedFile(
                Path.of(System.getProperty("basedir", "")).resolve(path).normalize());
    }

    public void mustBe(String expected) {
        if (System.getProperty(SWITCH) != null) {
            write(expected);
        }
        assertThat(read())
                .as(
                        "%s differs from the code; look at the difference, then ./mvnw -pl provider test -Dregenerate",
                        path)
                .isEqualTo(expected);
    }

    /** Compares what stands between the two comments that name {@code section}; the rest is written by hand. */
    public void mustHold(String section, String expected) {
        String text = read();
        String begin = "<!-- made from the code: " + section + " -->\n";
        String end = "<!-- end: " + section + " -->\n";
        assertThat(text).containsOnlyOnce(begin).containsOnlyOnce(end);
        mustBe(text.substring(0, text.indexOf(begin) + begin.length()) + expected + text.substring(text.indexOf(end)));
    }

    public String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
