package city.vantage.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedPageTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPageThatDiffersFailsAndSaysHowToWriteIt() throws IOException {
        var page = Files.writeString(folder.resolve("page.md"), "old");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GeneratedPage.assertCommitted(page, "new", false))
                .withMessageContaining("docs/reference/page.md is generated")
                .withMessageContaining("-Dvantage.write=true");
        assertThat(page).hasContent("old");
    }

    @Test
    void aPageIsWrittenAnewWhereThatIsWanted() {
        var page = folder.resolve("page.md");

        GeneratedPage.assertCommitted(page, "new", true);

        assertThat(page).hasContent("new");
    }
}
