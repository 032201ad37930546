package city.vantage.adapters.meva;

import static city.vantage.adapters.meva.HandMadeRecording.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.vantage.incident.Box;
import city.vantage.incident.Camera;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MevaRecordingTest {
    @TempDir
    private Path folder = Path.of("");

    private HandMadeRecording files = new HandMadeRecording(folder);

    @BeforeEach
    void start() {
        files = new HandMadeRecording(folder).camera("G1", 1920, 1080, 0);
    }

    @Test
    void givesOneObservationForEveryFrameOfAViewEvenWithoutABox() {
        files.box("G1", 10, "1", "person", 100, 100, 120, 150).event("e-1", view("G1", 9, 11, "1"));

        assertThat(observations()).extracting(seen -> seen.detections().size()).containsExactly(0, 1, 0);
        assertThat(observations()).allSatisfy(seen -> {
            assertThat(seen.incidentId()).isEqualTo("e-1");
            assertThat(seen.siteId()).isEqualTo("meva");
            assertThat(seen.phase()).isEqualTo(Phase.WHOLE);
            assertThat(seen.viewKind()).isEqualTo(ViewKind.OVERHEAD);
            assertThat(seen.frame()).isNull();
        });
    }

    @Test
    void putsAllCamerasOnOneClock() {
        files.camera("G2", 1920, 1072, 30)
                .camera("G3", 1920, 1072, -20)
                .event("e-1", view("G1", 31, 31), view("G2", 0, 0), view("G3", 52, 52));

        assertThat(observations())
                .extracting(Observation::cameraId, Observation::capturedAt)
                .containsExactly(
                        tuple("G2", Instant.parse("2018-03-11T11:55:01Z")),
                        tuple("G1", Instant.parse("2018-03-11T11:55:01.033333Z")),
                        tuple("G3", Instant.parse("2018-03-11T11:55:01.066666Z")));
    }

    @Test
    void ordersByTimeThenIncidentThenCamera() {
        files.camera("G0", 1920, 1080, 0)
                .event("e-2", view("G1", 0, 1), view("G0", 0, 1))
                .event("e-1", view("G1", 1, 1));

        assertThat(observations())
                .extracting(seen -> seen.incidentId() + " " + seen.cameraId())
                .containsExactly("e-2 G0", "e-2 G1", "e-1 G1", "e-2 G0", "e-2 G1");
    }

    @Test
    void keepsEachCamerasOwnFrameHeight() {
        files.camera("G2", 1920, 1072, 0);

        assertThat(read().cameras())
                .containsExactly(
                        new Camera("G1", "meva", ViewKind.OVERHEAD, new FrameSize(1920, 1080), null),
                        new Camera("G2", "meva", ViewKind.OVERHEAD, new FrameSize(1920, 1072), null));
    }

    @Test
    void leavesOutTheSameThingUnderAnotherTrack() {
        files.box("G1", 0, "actor", "person", 100, 100, 120, 150)
                .box("G1", 0, "double", "person", 100, 100, 121, 150)
                .event("e-1", view("G1", 0, 0, "actor"));

        assertThat(detections()).extracting(Detection::trackId).containsExactly("actor");
    }

    @Test
    void givesEachIncidentItsOwnActorsOfAFrame() {
        files.box("G1", 0, "1", "person", 100, 100, 120, 150)
                .box("G1", 0, "2", "vehicle", 300, 100, 420, 150)
                .event("e-1", view("G1", 0, 0, "1"))
                .event("e-2", view("G1", 0, 0, "1", "2"));

        assertThat(observations()).extracting(seen -> seen.detections().size()).containsExactly(1, 2);
    }

    @Test
    void leavesOutWhatAnActorDidBeforeAndAfter() {
        files.box("G1", 4, "1", "person", 100, 100, 120, 150)
                .box("G1", 5, "1", "person", 101, 100, 121, 150)
                .box("G1", 6, "1", "person", 102, 100, 122, 150)
                .event("e-1", view("G1", 5, 5, "1"));

        assertThat(detections()).extracting(Detection::box).containsExactly(new Box(101, 100, 20, 50));
    }

    @Test
    void keepsTinyBoxes() {
        files.box("G1", 0, "1", "vehicle", 700, 20, 702, 21).event("e-1", view("G1", 0, 0, "1"));

        assertThat(detections()).extracting(Detection::box).containsExactly(new Box(700, 20, 2, 1));
    }

    @Test
    void clampsABoxThatReachesOverTheBorder() {
        files.box("G1", 0, "1", "person", -10, 1060, 30, 1100).event("e-1", view("G1", 0, 0, "1"));

        assertThat(detections()).extracting(Detection::box).containsExactly(new Box(0, 1060, 30, 20));
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void takesTrackIdsAsTextBeyondTheIntegersOfADouble() {
        files.box("G1", 0, "9007199254740993", "person", 100, 100, 120, 150)
                .box("G1", 0, "9007199254740992", "person", 500, 100, 520, 150)
                .event("e-1", view("G1", 0, 0, "9007199254740993"));

        assertThat(detections()).extracting(Detection::trackId).containsExactly("9007199254740993");
    }

    @Test
    void doesNotMixTracksOfTwoCamerasThatShareAnId() {
        files.camera("G2", 1920, 1080, 0)
                .box("G1", 0, "7", "person", 100, 100, 120, 150)
                .box("G2", 0, "7", "vehicle", 300, 300, 400, 350)
                .event("e-1", view("G1", 0, 0, "7"), view("G2", 0, 0));

        assertThat(observations())
                .extracting(Observation::cameraId, seen -> seen.detections().size())
                .containsExactly(tuple("G1", 1), tuple("G2", 0));
    }

    @Test
    void knowsPersonsAndVehiclesAndTakesTheRestForOther() {
        files.box("G1", 0, "1", "person", 10, 10, 20, 20)
                .box("G1", 0, "2", "vehicle", 30, 10, 40, 20)
                .box("G1", 0, "3", "bag", 50, 10, 60, 20)
                .event("e-1", view("G1", 0, 0, "1", "2", "3"));

        assertThat(detections())
                .extracting(Detection::category)
                .containsExactly(Category.PEDESTRIAN, Category.VEHICLE, Category.OTHER);
    }

    @Test
    void leavesOutACameraWhoseBoxesDoNotFitItsFrameAndNothingElse() {
        files.camera("G2", 1920, 1072, 0)
                .box("G1", 0, "1", "person", 100, 100, 120, 150)
                .box("G2", 0, "1", "person", 424, 1391, 540, 1612)
                .box("G2", 0, "2", "vehicle", 100, 100, 200, 200)
                .event("e-1", view("G1", 0, 0, "1"), view("G2", 0, 0, "1", "2"));

        assertThat(read().cameras()).extracting(Camera::cameraId).containsExactly("G1", "G2");
        assertThat(observations()).extracting(Observation::cameraId).containsExactly("G1");
        assertThat(read().problems())
                .containsExactly("Camera G2: 1 of its 2 boxes lie outside its frame of 1920 x 1072,"
                        + " so all of its boxes are left out.");
    }

    @Test
    void leavesOutAStrayBoxOutsideTheFrame() {
        files.box("G1", 0, "1", "person", 2000, 100, 2020, 150).event("e-1", view("G1", 0, 20, "1"));
        for (var frame = 1; frame <= 20; frame++) {
            files.box("G1", frame, "1", "person", 100, 100, 120, 150);
        }

        assertThat(detections()).hasSize(20);
        assertThat(read().problems())
                .containsExactly("Camera G1: 1 of its 21 boxes lie outside its frame of 1920 x 1080,"
                        + " so these are left out.");
    }

    private MevaRecording read() {
        return MevaRecording.read(files.write());
    }

    private List<Observation> observations() {
        return read().observations().toList();
    }

    private List<Detection> detections() {
        return read().observations().flatMap(seen -> seen.detections().stream()).toList();
    }
}
