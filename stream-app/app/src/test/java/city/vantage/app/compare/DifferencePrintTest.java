package city.vantage.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.FrameFetch;
import city.vantage.app.config.VantageConfig;
import city.vantage.incident.FrameAccess;
import city.vantage.replay.DifferenceReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferencePrintTest {
    private final Compared compared = Pairs.compared();

    @Test
    void theTextCountsPhasesFieldsAndWhoDescribedThem() {
        assertThat(DifferenceText.of(compared)).isEqualTo("""
                Compared with live: 2 phases, 1 identical, 1 changed; 1 only live, 1 only in the replay.
                  live    kinematic geometry (1), prompts vantage/1: 3 phases
                  replay  kinematic geometry (1), prompts vantage/1: 2 phases
                  replay  nobody, prompts vantage/1: 1 phases

                  field                                        changed  other value  mean change
                  pedestrian.caption                                 1            1        1.000""");
    }

    @Test
    void theJsonHasWhatChangedFromWhatToWhat() throws Exception {
        var json = new ObjectMapper().readTree(DifferenceJson.of(compared));

        assertThat(json.at("/changed").asInt()).isEqualTo(1);
        assertThat(json.at("/fields/pedestrian.caption/changed").asInt()).isEqualTo(1);
        assertThat(json.at("/examples/0/phase").asText()).isEqualTo("ACTION");
        assertThat(json.at("/examples/0/changes/0/live").asText()).isEqualTo("The pedestrian runs.");
        assertThat(json.at("/examples/0/changes/0/replay").asText()).isEqualTo(Pairs.HOSTILE);
    }

    @Test
    void thePageShowsTextAsText() {
        var page = new DifferencePage(compared, _ -> "<p>picture</p>").html();

        assertThat(page)
                .doesNotContain("<script", "alert('1')")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;so on&quot;")
                .contains("All 1 changed phases", "default-src 'none'");
        assertThat(page.split("<p>picture</p>", -1)).hasSize(3);
    }

    @Test
    void aPageSaysHowManyItDoesNotShow() {
        var report = compared.report();
        var more = new DifferenceReport(9, 1, 0, 0, report.fields(), report.flips(), report.examples());
        var page = new DifferencePage(
                        new Compared("a", compared.from(), compared.to(), more, compared.before(), compared.after()),
                        _ -> "")
                .html();

        assertThat(page).contains("The 1 gravest of 8 changed phases");
    }

    @Test
    void framesFromElsewhereAreNotShown() {
        var nowhere = new FrameAccess(List.of(Path.of("/elsewhere")), Set.of(), Set.of());
        var config = VantageConfig.of(new ConfigSources(null, Map.of(), Map.of()));
        var fetch = new FrameFetch(1 << 20, Duration.ofSeconds(1), Duration.ofSeconds(1));
        try (var pictures = new PagePictures(fetch, nowhere, config.pack().drawing())) {
            var view = compared.report().examples().getFirst().before().view();

            assertThat(pictures.html(view)).contains("no picture: refused").doesNotContain("<img");
        }
    }
}
