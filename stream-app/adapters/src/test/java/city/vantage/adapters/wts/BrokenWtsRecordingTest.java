package city.vantage.adapters.wts;

import static city.vantage.adapters.wts.HandMadeSet.box;
import static city.vantage.adapters.wts.HandMadeSet.captions;
import static city.vantage.adapters.wts.HandMadeSet.phase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.adapters.RecordingException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be read is named with its file and place, and the rest stands. */
class BrokenWtsRecordingTest {
    private static final String CAPTIONS = "annotations/caption/train/bad/overhead_view/bad_caption.json";
    private static final String BOXES =
            "annotations/bbox_generated/pedestrian/train/good/overhead_view/good_c_bbox.json";

    @TempDir
    private Path folder = Path.of("");

    private HandMadeSet files = new HandMadeSet(folder);

    @BeforeEach
    void start() {
        files = new HandMadeSet(folder)
                .overhead("good", "good_c", phase(0, "1", "2"))
                .boxes("vehicle", "good", "good_c", box(40, 0, 10, 10, 20, 40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"overhead_videos\":",
                "[]",
                "{} {}",
                "{\"overhead_videos\": [\"bad_c.mp4\"]}",
                "{\"overhead_videos\": [7], \"event_phase\": []}",
                "{\"overhead_videos\": [\"bad_c.mp4\"], \"event_phase\": {}}",
                "{\"overhead_videos\": [\"bad_c.mp4\"], \"event_phase\": []}",
                "{\"fps\": 0, \"video_name\": \"bad_c.mp4\", \"event_phase\": []}"
            })
    void aBrokenCaptionFileCostsItsScenarioOnly(String content) {
        files.file(CAPTIONS, content);

        assertThat(files.read().scenarios()).extracting(WtsScenario::name).containsExactly("good");
        assertThat(files.read().problems())
                .anyMatch(problem ->
                        problem.contains("bad_caption.json") && problem.endsWith("Scenario bad is left out."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'labels': ['1'], 'start_time': 'soon', 'end_time': '3'}|event_phase[1].start_time must be a number",
                "{'labels': ['1'], 'start_time': 'NaN', 'end_time': '3'}|event_phase[1].start_time must be a number",
                "{'labels': ['1'], 'start_time': '3', 'end_time': '3'}|event_phase[1] must start at 0 or later and end",
                "{'labels': ['1'], 'start_time': '-1', 'end_time': '3'}|event_phase[1] must start at 0 or later and end",
                "{'labels': ['5'], 'start_time': '1', 'end_time': '3'}|event_phase[1].labels[0] must be 0 to 4",
                "{'labels': [], 'start_time': '1', 'end_time': '3'}|event_phase[1].labels must name one phase",
                "{'labels': ['1'], 'end_time': '3'}|event_phase[1] has no start_time",
                "{'labels': ['0'], 'start_time': '1', 'end_time': '3'}|event_phase[1] is PRE_RECOGNITION, which came"
            })
    void aBrokenPhaseCostsItselfOnly(String entry, String problem) {
        files.file(
                CAPTIONS,
                captions("\"overhead_videos\": [\"bad_c.mp4\"]", phase(0, "1", "2"), entry.replace('\'', '"')));

        assertThat(files.read().scenarios()).hasSize(2);
        assertThat(files.read().problems())
                .anyMatch(said ->
                        said.contains("bad_caption.json: " + problem) && said.endsWith("The phase is left out."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'image_id': -1, 'bbox': [1, 1, 2, 2]}|annotations[0] has image_id -1",
                "{'image_id': 1.5, 'bbox': [1, 1, 2, 2]}|annotations[0].image_id must be an integer",
                "{'image_id': 1, 'bbox': [1, 1, 2]}|annotations[0].bbox must be four numbers",
                "{'image_id': 1, 'bbox': [1, 1, 0, 2]}|annotations[0].bbox box is 0.0 x 2.0",
                "{'image_id': 1, 'bbox': [1, 1, 'x', 2]}|annotations[0].bbox[2] must be a number",
                "{'image_id': 1, 'bbox': [1, 1, 2, 2], 'phase_number': '9'}|annotations[0].phase_number must be 0 to 4",
                "{'bbox': [1, 1, 2, 2]}|annotations[0] has no image_id"
            })
    void aBrokenFileOfBoxesCostsItsBoxesOnly(String entry, String problem) {
        files.file(BOXES, "{\"annotations\": [%s]}".formatted(entry.replace('\'', '"')));

        assertThat(files.read().observations()).hasSize(1);
        assertThat(files.read().problems())
                .anyMatch(said -> said.contains("pedestrian") && said.contains("good_c_bbox.json: " + problem));
    }

    @Test
    void boxesOutsideTheFrameAreLeftOutAndCounted() {
        files.boxes("pedestrian", "good", "good_c", box(40, 0, 800, 10, 20, 40), box(41, 0, 8, 8, 9, 9))
                .file("videos.csv", "video,width,height,r_frame_rate,start_time\ngood_c,640,360,30,0\n");

        assertThat(files.read().observations())
                .hasSize(2)
                .allSatisfy(seen -> assertThat(seen.detections()).hasSize(1));
        assertThat(files.read().problems())
                .containsExactly(
                        "Video good_c: 1 of its 3 boxes lie outside its frame of 640 x 360, so these are left out."
                                + " Where that size is wrong, state it in videos.csv.");
    }

    @Test
    void brokenQuestionsCostThemselvesOnly() {
        files.file("annotations/vqa/train/good/environment/good.json", """
                [{"environment": [{"question": "Is it dark?", "a": "Yes", "correct": "d"}]}]""");

        assertThat(files.read().scenarios())
                .singleElement()
                .satisfies(scenario -> assertThat(scenario.environment()).isEmpty());
        assertThat(files.read().problems())
                .anyMatch(
                        said -> said.contains("good.json: [0].environment[0].correct must be one of the options [a]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"good_c,640,360", "good_c,640,x,30,0", "good_c,0,360,30,0", "good_c,640,360,0/0,0"})
    void aBrokenTableOfVideosIsRefusedWithItsLine(String line) {
        files.file("videos.csv", "video,width,height,r_frame_rate,start_time\n" + line + "\n");

        assertThatExceptionOfType(RecordingException.class)
                .isThrownBy(() -> files.read())
                .withMessageContaining("videos.csv:2: ");
    }

    @Test
    void aNameThatIsNoIdCostsItsScenarioOnly() {
        files.overhead("two words", "c", phase(0, "1", "2"));

        assertThat(files.read().scenarios()).hasSize(1);
        assertThat(files.read().problems()).anyMatch(said -> said.startsWith("Scenario two words is left out: siteId"));
    }

    @Test
    void theSameNameInTwoSplitsIsReadOnce() {
        files.file(
                "annotations/caption/val/good/overhead_view/good_caption.json",
                captions("\"overhead_videos\": [\"good_c.mp4\"]", phase(0, "1", "2")));

        assertThat(files.read().scenarios()).extracting(WtsScenario::split).containsExactly("train");
        assertThat(files.read().problems()).anyMatch(said -> said.startsWith("Scenario good comes twice"));
    }

    @Test
    void aFileOverTheLimitIsNotRead() throws IOException {
        files.file(CAPTIONS, "");
        try (var file = new RandomAccessFile(folder.resolve(CAPTIONS).toFile(), "rw")) {
            file.setLength((4L << 20) + 1);
        }

        assertThat(files.read().problems())
                .anyMatch(said -> said.contains("bad_caption.json: has 4194305 bytes, at most 4194304 are read"));
    }

    @Test
    void aPictureThatIsNoneIsSaid() {
        files.file("videos/train/good/overhead_view/good_c/000040.jpg", "not a picture");

        assertThat(files.read().problems()).anyMatch(said -> said.contains("000040.jpg: is no JPEG"));
    }

    @Test
    void aSetWithoutAnyScenarioIsRefused() throws IOException {
        Files.delete(folder.resolve("annotations/caption/train/good/overhead_view/good_caption.json"));
        files.file(CAPTIONS, "?");

        assertThatExceptionOfType(RecordingException.class)
                .isThrownBy(() -> files.read())
                .withMessageContaining("holds no scenario that can be read")
                .withMessageContaining("bad_caption.json:1: is no JSON");
    }

    @Test
    void manyProblemsAreCounted() {
        for (var i = 0; i < 105; i++) {
            files.file("annotations/caption/train/b%d/overhead_view/b%d_caption.json".formatted(i, i), "?");
        }

        assertThat(files.read().problems())
                .hasSize(102)
                .anyMatch(said -> said.equals("There are 5 more problems like these."));
    }
}
