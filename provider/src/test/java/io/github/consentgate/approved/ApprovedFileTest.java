package io.github.consentgate.approved;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(named = "regenerate", matches = ".*", disabledReason = "then files are written, not compared")
class ApprovedFileTest {

    @TempDir
    Path folder;

    private ApprovedFile file;

    @BeforeEach
    void writeFile() throws IOException {
        Path path = folder.resolve("page.md");
        Files.writeString(path, "by hand\n<!-- made from the code: keys -->\nold\n<!-- end: keys -->\nmore\n");
        file = ApprovedFile.at(path.toString());
    }

    @Test
    void aSectionThatSaysWhatTheCodeSaysPasses() {
        assertThatCode(() -> file.mustHold("keys", "old\n")).doesNotThrowAnyException();
    }

    @Test
    void aSectionThatSaysSomethingElseFailsAndSaysHowToMendIt() {
        assertThatThrownBy(() -> file.mustHold("keys", "new\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dregenerate");
    }

    @Test
    void aSectionThatIsGoneFails() {
        assertThatThrownBy(() -> file.mustHold("others", "old\n")).isInstanceOf(AssertionError.class);
    }
}
