package city.vantage.app.compare;

import city.vantage.app.config.VantageConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files that a comparison is written to.
 *
 * @param json null for none
 * @param html null for none
 */
public record ReportFiles(@Nullable Path json, @Nullable Path html) {

    /** @param config says which frames the page may show, and how they are drawn */
    public void write(Compared compared, VantageConfig config) throws IOException {
        if (json != null) {
            Files.writeString(json, DifferenceJson.of(compared) + "\n");
        }
        if (html != null) {
            try (var pictures = new PagePictures(
                    config.frameFetch(), config.frames(), config.pack().drawing())) {
                Files.writeString(html, new DifferencePage(compared, pictures::html).html());
            }
        }
    }
}
