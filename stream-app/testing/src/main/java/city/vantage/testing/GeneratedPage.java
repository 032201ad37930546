package city.vantage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page in {@code docs/reference} that is generated from the code. */
public final class GeneratedPage {
    /** Tests run in the folder of their module. */
    private static final Path REFERENCE = Path.of("../../docs/reference");

    private GeneratedPage() {}

    /** Fails where the page isn't this text; with {@code -Dvantage.write=true} it is written anew instead. */
    public static void assertCommitted(String name, String text) {
        assertCommitted(REFERENCE.resolve(name), text, Boolean.getBoolean("vantage.write"));
    }

    static void assertCommitted(Path page, String text, boolean write) {
        if (write) {
            try {
                Files.writeString(page, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(page)
                .as("docs/reference/%s is generated: write it anew with -Dvantage.write=true", page.getFileName())
                .hasContent(text);
    }
}
