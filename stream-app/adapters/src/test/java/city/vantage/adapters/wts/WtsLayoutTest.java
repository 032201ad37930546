package city.vantage.adapters.wts;

import static city.vantage.adapters.wts.HandMadeSet.box;
import static city.vantage.adapters.wts.HandMadeSet.boxFile;
import static city.vantage.adapters.wts.HandMadeSet.captions;
import static city.vantage.adapters.wts.HandMadeSet.phase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.vantage.incident.Camera;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files make an incident, in each edition of the set. */
class WtsLayoutTest {
    @TempDir
    private Path folder = Path.of("");

    private HandMadeSet files = new HandMadeSet(folder);

    @BeforeEach
    void start() {
        files = new HandMadeSet(folder);
    }

    @Test
    void camerasAreTheVideosOfAnIncident() {
        files.overhead("s1", "s1_Camera1_0 s1_Camera2_1", phase(0, "1", "2")).vehicle("s1", phase(0, "0", "1"));

        assertThat(files.read().cameras())
                .extracting(Camera::siteId, Camera::cameraId, Camera::viewKind)
                .containsExactly(
                        tuple("s1", "Camera1_0", ViewKind.OVERHEAD),
                        tuple("s1", "Camera2_1", ViewKind.OVERHEAD),
                        tuple("s1", "vehicle_view", ViewKind.VEHICLE));
    }

    @Test
    void viewsWithoutAFileOfBoxesSeeNothing() {
        files.overhead("s1", "s1_Camera1_0 s1_Camera2_1", phase(0, "1", "2"))
                .boxes("pedestrian", "s1", "s1_Camera2_1", box(40, 0, 10, 10, 20, 40));

        assertThat(files.read().observations())
                .extracting(Observation::cameraId)
                .containsExactly("Camera2_1");
        assertThat(files.read().cameras()).hasSize(2);
    }

    @Test
    void bothPartiesOfAFrameAreOneObservation() {
        files.overhead("s1", "s1_Camera1_0", phase(0, "1", "2"))
                .boxes("pedestrian", "s1", "s1_Camera1_0", box(40, 0, 10, 10, 20, 40))
                .boxes("vehicle", "s1", "s1_Camera1_0", box(40, 0, 200, 10, 90, 40), box(41, 0, 201, 10, 90, 40));

        assertThat(files.read().observations())
                .extracting(seen -> seen.detections().size())
                .containsExactly(2, 1);
    }

    @Test
    void normalEventsAreALevelDeeper() {
        files.file(
                        "annotations/caption/val/normal_trimmed/n1_192.168.0.1/overhead_view/n1_192.168.0.1_caption.json",
                        captions("\"overhead_videos\": [\"n1_192.168.0.1_0.mp4\"]", phase(0, "1", "2")))
                .file(
                        "annotations/bbox_generated/vehicle/val/normal_trimmed/n1_192.168.0.1/overhead_view/"
                                + "n1_192.168.0.1_0_bbox.json",
                        boxFile(box(45, 0, 5, 5, 50, 20)));

        assertThat(files.read().scenarios())
                .extracting(WtsScenario::name, WtsScenario::split, WtsScenario::normal)
                .containsExactly(tuple("n1_192.168.0.1", "val", true));
        assertThat(files.read().observations()).hasSize(1);
    }

    @Test
    void bddIsFlatAndSeenFromTheVehicleInTheSmallerSize() {
        files.file("external/BDD_PC_5K/annotations/train/video12_caption.json", """
                        {"id": 12, "fps": 24.0, "video_name": "video12.mp4", "event_phase": [
                         {"labels": ["prerecognition"], "caption_pedestrian": "p", "caption_vehicle": "v",
                          "start_time": "1", "end_time": "2"}]}""")
                .file(
                        "external/BDD_PC_5K/annotations/bbox_generated/pedestrian/train/video12_bbox.json",
                        boxFile(box(24, 0, 100, 100, 20, 40), box(36, 0, 100, 100, 20, 40)));

        var scenario = files.read().scenarios().getFirst();

        assertThat(scenario.views()).singleElement().satisfies(view -> {
            assertThat(view.camera())
                    .isEqualTo(new Camera("video12", "video12", ViewKind.VEHICLE, new FrameSize(1280, 720), null));
            assertThat(view.rate().framesPerSecond()).isEqualTo(24);
            assertThat(view.boxes()).hasSize(2);
        });
        assertThat(scenario.phases()).extracting(WtsPhase::phase).containsExactly(Phase.PRE_RECOGNITION);
    }

    @Test
    void bddAloneIsASetToo() {
        files.file(
                "annotations/val/video9_caption.json", captions("\"video_name\": \"video9.mp4\"", phase(3, "1", "2")));

        assertThat(WtsRecording.isAt(folder)).isTrue();
        assertThat(files.read().scenarios()).extracting(WtsScenario::split).containsExactly("val");
    }

    @Test
    void aNameMayEndWithTheLettersOfTheEnding() {
        files.overhead("traffic_option", "traffic_option_Camera1_0", phase(0, "1", "2"));

        assertThat(files.read().scenarios()).extracting(WtsScenario::name).containsExactly("traffic_option");
    }

    @Test
    void trainAndValAreReadInOrder() {
        files.overhead("s2", "s2_Camera1_0", phase(0, "1", "2"))
                .overhead("s1", "s1_Camera1_0", phase(0, "1", "2"))
                .file(
                        "annotations/caption/val/s0/overhead_view/s0_caption.json",
                        captions("\"overhead_videos\": [\"s0_Camera1_0.mp4\"]", phase(0, "1", "2")));

        assertThat(files.read().scenarios()).extracting(WtsScenario::name).containsExactly("s1", "s2", "s0");
    }

    @Test
    void referenceViewsAreUpToFour() {
        files.overhead("s1", "s1_Camera1_0 s1_Camera2_1", phase(0, "1", "2"))
                .overhead("s2", "s2_a s2_b s2_c s2_d s2_e", phase(0, "1", "2"))
                .file(
                        "view_used_as_main_reference.csv",
                        "<Scene,Viewpoint1,Viewpoint2,...>\r\ns1,s1_Camera2_1.mp4,,\r\n\r\ns2,s2_a.mp4,s2_b.mp4,"
                                + "s2_c.mp4,s2_d.mp4,s2_e.mp4\r\n");

        assertThat(files.read().scenarios())
                .extracting(WtsScenario::referenceVideos)
                .containsExactly(List.of("s1_Camera2_1"), List.of("s2_a", "s2_b", "s2_c", "s2_d"));
    }

    @Test
    void aReferenceToAMissingVideoIsLeftOutAndSaid() {
        files.overhead("s1", "s1_Camera1_0", phase(0, "1", "2"))
                .file("view_used_as_main_reference.csv", "scene,video1\ns1,s1_Camera9_9.mp4,s1_Camera1_0.mp4\n");

        assertThat(files.read().scenarios().getFirst().referenceVideos()).containsExactly("s1_Camera1_0");
        assertThat(files.read().problems()).anyMatch(problem -> problem.contains("s1_Camera9_9 of s1"));
    }

    @Test
    void framesInAFolderOfTheVideosNameAreReferredToAndGiveItsSize() {
        files.overhead("s1", "s1_Camera1_0", phase(0, "1", "2"))
                .boxes("pedestrian", "s1", "s1_Camera1_0", box(40, 0, 10, 10, 20, 40))
                .picture("videos/train/s1/overhead_view/s1_Camera1_0/frame40.jpg", 64, 48);

        assertThat(files.read().observations()).singleElement().satisfies(seen -> {
            assertThat(seen.frameSize()).isEqualTo(new FrameSize(64, 48));
            assertThat(seen.frame()).isNotNull();
            assertThat(seen.frame().uri()).startsWith("file:/").endsWith("/s1_Camera1_0/frame40.jpg");
            assertThat(seen.frame().bytes()).isPositive();
        });
    }

    @Test
    void framesThatAreMissingOrEmptyAreSaid() {
        files.overhead("s1", "s1_Camera1_0", phase(0, "1", "2"))
                .boxes(
                        "pedestrian",
                        "s1",
                        "s1_Camera1_0",
                        box(40, 0, 10, 10, 20, 20),
                        box(41, 0, 10, 10, 20, 20),
                        box(42, 0, 10, 10, 20, 20))
                .picture("videos/train/s1/overhead_view/s1_Camera1_0/000040.jpg", 64, 48)
                .file("videos/train/s1/overhead_view/s1_Camera1_0/000041.jpg", "");

        assertThat(files.read().observations())
                .filteredOn(seen -> seen.frame() != null)
                .hasSize(1);
        assertThat(files.read().problems())
                .anyMatch(problem -> problem.contains("2 of the 3 frames with boxes are missing or empty"));
    }

    @Test
    void aVideoIsNotOpenedAndTheCommandThatExtractsItsFramesIsSaid() {
        files.overhead("s1", "s1_Camera1_0", phase(0, "1", "2"))
                .file("videos/train/s1/overhead_view/s1_Camera1_0.mp4", "no frames here");
        var video = folder.resolve("videos/train/s1/overhead_view/s1_Camera1_0");

        assertThat(files.read().problems())
                .anyMatch(problem -> problem.contains("1 videos are mp4 files")
                        && problem.contains("ffmpeg -i '%s.mp4'".formatted(video))
                        && problem.endsWith("-start_number 0 -q:v 2 '%s/%%06d.jpg'".formatted(video)));
    }

    @Test
    void sizesAndRatesCanBeStated() {
        files.overhead("s1", "s1_Camera1_0", phase(0, "1", "3"))
                .boxes("pedestrian", "s1", "s1_Camera1_0", box(30, 0, 10, 10, 20, 40))
                .file(
                        "videos.csv",
                        "video,width,height,r_frame_rate,start_time\ns1_Camera1_0.mp4,640,480,30000/1001,0.25\n");

        var view = files.read().scenarios().getFirst().views().getFirst();

        assertThat(view.camera().frameSize()).isEqualTo(new FrameSize(640, 480));
        assertThat(view.rate()).isEqualTo(new FrameRate(30000.0 / 1001, 0.25));
        assertThat(files.read().problems()).isEmpty();
    }

    @Test
    void anotherFolderIsNoSuchSet() {
        files.file("clips.json", "[]").file("annotations/readme.txt", "");

        assertThat(WtsRecording.isAt(folder)).isFalse();
        assertThat(WtsRecording.isAt(folder.resolve("absent"))).isFalse();
    }
}
