package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.testing.SharedFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real cameras through the whole of Vantage. The recording is not part of the repository. */
@Timeout(300)
class RecordedDemoIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path recording = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void findRecording() {
        recording = SharedFolder.require("data/meva");
    }

    @Test
    void everyRecordedActivityIsShownByTheCameraThatShowsItLargest() throws IOException {
        var demo = DemoRun.of(folder.resolve("out.jsonl"), "--input", recording.toString());

        assertThat(demo.run().exitCode()).as(demo.run().err()).isZero();
        var whole = demo.descriptions().stream()
                .filter(json -> json.at("/phase").isNull())
                .toList();
        assertThat(whole).hasSize(14);
        assertThat(demo.descriptions())
                .filteredOn(json -> !json.at("/phase").isNull())
                .allSatisfy(json -> assertThat(json.at("/flags").toString()).contains("estimated-phase"));
        assertThat(whole.stream()
                        .collect(Collectors.toMap(
                                json -> json.at("/incidentId").asText(),
                                json -> json.at("/view/cameraId").asText())))
                .isEqualTo(largestViews());
    }

    /** Camera with the largest sum of its actors' mean areas, as the recording itself states them. */
    private static Map<String, String> largestViews() throws IOException {
        var largest = new TreeMap<String, String>();
        for (var line : Files.readAllLines(recording.resolve("multiview_events.jsonl"))) {
            var event = JSON.readTree(line);
            var view = event.at("/views")
                    .valueStream()
                    .max(Comparator.comparingDouble(RecordedDemoIT::area))
                    .orElseThrow();
            largest.put(event.at("/event").asText(), view.at("/camera").asText());
        }
        return largest;
    }

    private static double area(JsonNode view) {
        return view.at("/actors")
                .valueStream()
                .mapToDouble(actor -> actor.at("/mean_area").asDouble())
                .sum();
    }
}
