package city.vantage.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.testing.GeneratedPage;
import org.junit.jupiter.api.Test;

class ConfigReferenceTest {
    @Test
    void theReferenceIsThatOfTheSettings() {
        GeneratedPage.assertCommitted("configuration.md", ConfigReference.markdown());
    }

    @Test
    void everySettingHasOneRowThatSaysWhatItMeans() {
        var rows = ConfigReference.markdown().lines().filter(line -> line.startsWith("| `"));

        assertThat(rows).hasSize(Settings.DEFINITION.names().size()).allMatch(row -> row.endsWith(". |"));
    }

    @Test
    void passwordsHaveNoDefaultToShow() {
        assertThat(ConfigReference.markdown())
                .containsPattern("\\| `schema.registry.password` \\| password \\|  \\|  \\|");
    }
}
