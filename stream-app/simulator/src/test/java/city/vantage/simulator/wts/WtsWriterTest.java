package city.vantage.simulator.wts;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.feed.CameraFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WtsWriterTest {
    private static final Simulation SIMULATION =
            new Simulation(SimulationSettings.of(4, Instant.parse("2026-03-01T08:00:00Z"))
                    .withFaults(DetectorFaults.NONE, CameraFaults.NONE));

    @TempDir
    private static Path root;

    @BeforeAll
    static void writeTwo() throws IOException {
        try (var writer = new WtsWriter(root, "train", true)) {
            writer.write(1, SIMULATION.incident(1));
            writer.write(0, SIMULATION.incident(0));
        }
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    @Test
    void captionsHaveStringTimesAndStringLabelsInFallingOrder() throws IOException {
        var captions = read("annotations/caption/train/sim-4-000000/overhead_view/sim-4-000000_caption.json");

        assertThat(captions)
                .startsWith("{\"id\": 0, \"overhead_videos\": [\"sim-4-000000_junction-1-")
                .containsSubsequence(
                        "\"labels\": [\"4\"]",
                        "\"labels\": [\"3\"]",
                        "\"labels\": [\"2\"]",
                        "\"labels\": [\"1\"]",
                        "\"labels\": [\"0\"]")
                .containsPattern("\"start_time\": \"0\\.000\", \"end_time\": \"\\d+\\.\\d{3}\"");
    }

    @Test
    void vehicleViewNamesItsOneVideo() throws IOException {
        assertThat(read("annotations/caption/train/sim-4-000000/vehicle_view/sim-4-000000_caption.json"))
                .contains("\"vehicle_view\": \"sim-4-000000_junction-1-vehicle.mp4\"");
    }

    @Test
    void boxesPointAtFramesThatExist() throws IOException {
        var boxes = read("annotations/bbox_generated/pedestrian/train/sim-4-000000/overhead_view/"
                + "sim-4-000000_junction-1-mast_bbox.json");
        var frames = root.resolve("videos/train/sim-4-000000/overhead_view/sim-4-000000_junction-1-mast");

        assertThat(boxes)
                .containsPattern("\"image_id\": \\d+, \"bbox\": \\[[\\d., E]+\\], \"auto-generated\": false")
                .contains("\"phase_number\": \"0\"");
        try (var files = Files.list(frames)) {
            assertThat(files.count()).isGreaterThan(10);
        }
        assertThat(frames.resolve("000000.jpg")).isNotEmptyFile();
    }

    @Test
    void aVehiclesOwnViewHasNoVehicleBoxes() {
        assertThat(root.resolve("annotations/bbox_generated/vehicle/train/sim-4-000000/vehicle_view"))
                .doesNotExist();
    }

    @Test
    void questionsHaveTheirCorrectLetter() throws IOException {
        assertThat(read("annotations/vqa/train/sim-4-000000/overhead_view/sim-4-000000.json"))
                .contains("\"labels\": [\"avoidance\"]", "\"labels\": [\"prerecognition\"]")
                .containsPattern("\"question\": \"[^\"]+\", \"a\": \"[^\"]+\", \"b\": .*?\"correct\": \"[a-d]\"");
        assertThat(read("annotations/vqa/train/sim-4-000000/environment/sim-4-000000.json"))
                .contains("\"environment\": [", "What is the weather like?");
    }

    @Test
    void referenceListHasALineForEachScenario() throws IOException {
        assertThat(Files.readAllLines(root.resolve("view_used_as_main_reference.csv")))
                .hasSize(3)
                .element(1)
                .asString()
                .matches("sim-4-000000(,sim-4-000000_junction-1-[a-z-]+\\.mp4){1,4}");
    }

    @Test
    void tableOfVideosStatesSizeAndRate() throws IOException {
        assertThat(Files.readAllLines(root.resolve("videos.csv")))
                .startsWith("video,width,height,r_frame_rate,start_time")
                .anyMatch(line -> line.matches("sim-4-000000_junction-1-mast\\.mp4,\\d+,\\d+,2\\.\\d+,0\\.\\d+"));
    }

    @Test
    void framesAreNumberedByTheirTimeSoThatAGapStaysAGap() {
        var frames = SIMULATION.incident(0).frames().stream()
                .filter(frame -> frame.observation().cameraId().equals("junction-1-mast"))
                .toList();
        var holed = new ArrayList<>(frames);
        holed.subList(0, 3).clear();
        holed.remove(4);

        assertThat(frames).extracting(FrameNumbers.of(frames)::of).startsWith(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(holed).extracting(FrameNumbers.of(holed)::of).startsWith(3, 4, 5, 6, 8);
    }

    @Test
    void jsonEscapesWhatItMust() {
        assertThat(Json.of(Map.of("a \"quoted\" key", List.of("tab\there", 1.5, true))))
                .isEqualTo("{\"a \\\"quoted\\\" key\": [\"tab\\u0009here\", 1.5, true]}");
    }
}
