package city.vantage.adapters.wts;

import static city.vantage.adapters.wts.HandMadeSet.box;
import static city.vantage.adapters.wts.HandMadeSet.boxFile;
import static city.vantage.adapters.wts.HandMadeSet.labelled;
import static city.vantage.adapters.wts.HandMadeSet.phase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phases, clocks and frame numbers. */
class WtsTimeTest {
    private static final double[] SOMEWHERE = {100, 100, 20, 40};

    @TempDir
    private Path folder = Path.of("");

    private HandMadeSet files = new HandMadeSet(folder);

    @BeforeEach
    void start() {
        files = new HandMadeSet(folder);
    }

    @Test
    void phasesAreInOrderWhateverTheOrderOfTheFile() {
        files.overhead(
                "s1", "s1_c", phase(4, "7", "9"), phase(0, "1", "2"), phase(2, "3.5", "4"), phase(1, "2", "3.5"));

        assertThat(scenario().phases())
                .extracting(WtsPhase::phase)
                .containsExactly(Phase.PRE_RECOGNITION, Phase.RECOGNITION, Phase.JUDGEMENT, Phase.AVOIDANCE);
    }

    @Test
    void timesAreStringsOrNumbers() {
        files.file("annotations/caption/train/s1/overhead_view/s1_caption.json", """
                {"overhead_videos": ["s1_c.mp4"], "event_phase": [
                 {"labels": ["0"], "start_time": "39.395", "end_time": "44.663"},
                 {"labels": ["1"], "start_time": 44.663, "end_time": 45}]}""");

        assertThat(scenario().phases())
                .extracting(phase -> phase.times().get(ViewKind.OVERHEAD))
                .containsExactly(new WtsSpan(39.395, 44.663), new WtsSpan(44.663, 45));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"2\"]", "[2]", "\"2\"", "2", "[\"judgement\"]", "[\"Judgment\"]", "\"JUDGEMENT\""})
    void aPhaseIsADigitOrAName(String label) {
        files.overhead("s1", "s1_c", labelled(label, "1", "2"));

        assertThat(scenario().phases()).extracting(WtsPhase::phase).containsExactly(Phase.JUDGEMENT);
    }

    @Test
    void aFrameInTwoOverlappingPhasesIsSeenInBoth() {
        files.overhead("s1", "s1_c", phase(1, "1.000", "2.100"), phase(2, "1.900", "3.000"))
                .boxes(
                        "pedestrian",
                        "s1",
                        "s1_c",
                        box(59, 1, SOMEWHERE),
                        box(60, 1, SOMEWHERE),
                        box(60, 2, SOMEWHERE),
                        box(61, 2, SOMEWHERE));

        assertThat(files.read().observations())
                .extracting(Observation::phase)
                .containsExactly(Phase.RECOGNITION, Phase.RECOGNITION, Phase.JUDGEMENT, Phase.JUDGEMENT);
    }

    @Test
    void boxesInAGapBetweenPhasesKeepThePhaseTheyName() {
        files.overhead("s1", "s1_c", phase(1, "1", "2"), phase(2, "2.2", "3"))
                .boxes("pedestrian", "s1", "s1_c", box(63, 1, SOMEWHERE), box(66, 2, SOMEWHERE));

        assertThat(files.read().observations())
                .extracting(Observation::phase)
                .containsExactly(Phase.RECOGNITION, Phase.JUDGEMENT);
    }

    @Test
    void aBoxWithoutAPhaseTakesItFromItsTimeOrIsLeftOut() {
        files.overhead("s1", "s1_c", phase(1, "1", "2"), phase(2, "2", "3"))
                .boxes("pedestrian", "s1", "s1_c", """
                        {"image_id": 75, "bbox": [1, 1, 9, 9]}""", """
                        {"image_id": 900, "bbox": [1, 1, 9, 9]}""");

        assertThat(files.read().observations()).extracting(Observation::phase).containsExactly(Phase.JUDGEMENT);
        assertThat(files.read().problems())
                .anyMatch(problem -> problem.startsWith("Video s1_c: 1 of its 2 boxes have no phase"));
    }

    @Test
    void aPhaseWhoseFirstBoxIsMissingHasTheRestOfThem() {
        files.overhead("s1", "s1_c", phase(0, "1", "2"), phase(1, "2", "3"))
                .boxes("pedestrian", "s1", "s1_c", box(75, 1, SOMEWHERE), box(76, 1, SOMEWHERE));

        assertThat(files.read().observations())
                .extracting(Observation::phase)
                .containsExactly(Phase.RECOGNITION, Phase.RECOGNITION);
        assertThat(scenario().phases()).hasSize(2);
    }

    @Test
    void whatATrackerLacksIsTakenFromPeople() {
        files.overhead("s1", "s1_c", phase(0, "1", "2"), phase(1, "2", "3"))
                .file("annotations/bbox_annotated/pedestrian/train/s1/overhead_view/s1_c_bbox.json", boxFile("""
                                {"image_id": 30, "bbox": [1, 1, 9, 9], "auto-generated": false, "phase_number": "0"}""", """
                                {"image_id": 60, "bbox": [2, 2, 3, 3], "auto-generated": false, "phase_number": "1"}"""))
                .boxes("pedestrian", "s1", "s1_c", box(30, 0, 1, 1, 9, 9), box(31, 0, 1, 1, 9, 9));

        assertThat(scenario().views().getFirst().boxes())
                .extracting(WtsBox::frame, WtsBox::phase, WtsBox::byHand)
                .containsExactly(
                        tuple(30, Phase.PRE_RECOGNITION, true),
                        tuple(31, Phase.PRE_RECOGNITION, false),
                        tuple(60, Phase.RECOGNITION, true));
    }

    @Test
    void theVehiclesClockIsShiftedOntoThatOfTheOthersByTheMedianOfThePhases() {
        files.overhead("s1", "s1_c", phase(0, "32.2", "33.5"), phase(1, "33.5", "34.8"), phase(2, "34.7", "36.1"))
                // Phase 1 is badly marked here; the other two are 32.2 s behind.
                .vehicle("s1", phase(0, "0.0", "1.3"), phase(1, "1.0", "2.6"), phase(2, "2.5", "3.9"))
                .boxes("pedestrian", "s1", "s1_c", box(996, 0, SOMEWHERE))
                .file(
                        "annotations/bbox_generated/pedestrian/train/s1/vehicle_view/s1_vehicle_view_bbox.json",
                        boxFile(box(30, 0, SOMEWHERE)));

        // Frame 996 is 33.2 s of the overhead video; frame 30 is 1 s of the vehicle's.
        assertThat(files.read().observations())
                .extracting(Observation::cameraId, Observation::capturedAt)
                .containsExactly(
                        tuple("c", WtsRecording.START.plusSeconds(1)),
                        tuple("vehicle_view", WtsRecording.START.plusSeconds(1)));
    }

    @Test
    void incidentsFollowEachOtherInTime() {
        files.overhead("s1", "s1_c", phase(0, "10", "12"))
                .boxes("pedestrian", "s1", "s1_c", box(300, 0, SOMEWHERE), box(359, 0, SOMEWHERE))
                .overhead("s2", "s2_c", phase(0, "1", "2"))
                .boxes("pedestrian", "s2", "s2_c", box(30, 0, SOMEWHERE));

        assertThat(files.read().observations().map(Observation::capturedAt))
                .startsWith(WtsRecording.START)
                .endsWith(WtsRecording.START.plusSeconds(2 + 5))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 30, 25, 15})
    void theRateOfFrameNumbersIsFoundFromThePhases(int rate) {
        files.overhead("s1", "s1_c", phase(0, "20", "21"), phase(1, "21", "22.5"))
                .boxes(
                        "pedestrian",
                        "s1",
                        "s1_c",
                        IntStream.range(20 * rate, 21 * rate)
                                .mapToObj(frame -> box(frame, 0, SOMEWHERE))
                                .toArray(String[]::new));

        assertThat(scenario().views().getFirst().rate().framesPerSecond()).isEqualTo(rate);
    }

    @Test
    void framesCountedTwiceAreSeenThroughWhateverTheHeaderSays() {
        files.overhead("s1", "s1_c", phase(0, "20", "21"))
                .boxes("pedestrian", "s1", "s1_c", box(1200, 0, SOMEWHERE), box(1230, 0, SOMEWHERE))
                .file("videos.csv", "video,width,height,r_frame_rate,start_time\ns1_c,1920,1080,30,0\n");

        assertThat(scenario().views().getFirst().rate().framesPerSecond()).isEqualTo(60);
        assertThat(files.read().problems())
                .singleElement()
                .asString()
                .contains("at the stated 30.0 frames per second", "at 60.0 they do");
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 4})
    void countingAFewFramesOtherwiseDoesNotMoveABoxToAnotherPhase(int difference) {
        files.overhead("s1", "s1_c", phase(0, "20", "21"), phase(1, "21", "22"))
                .boxes(
                        "pedestrian",
                        "s1",
                        "s1_c",
                        box(600 + difference, 0, SOMEWHERE),
                        box(630 + difference, 1, SOMEWHERE));

        assertThat(files.read().observations())
                .extracting(Observation::phase)
                .containsExactly(Phase.PRE_RECOGNITION, Phase.RECOGNITION);
        assertThat(scenario().views().getFirst().rate().framesPerSecond()).isEqualTo(30);
    }

    private WtsScenario scenario() {
        return files.read().scenarios().getFirst();
    }
}
