package city.vantage.simulator.detector;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameSize;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.sight.Body;
import city.vantage.simulator.sight.Glimpse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DetectorTest {
    private static final int FRAMES = 400;
    private static final FrameSize SIZE = new FrameSize(640, 360);
    private static final Box TRUE_BOX = new Box(250, 120, 90, 60);
    private static final double PLAIN = 1;

    private static List<List<Detection>> detect(DetectorFaults faults, double light, double visibleShare) {
        var detector = new Detector(faults, light, new Seed(1).chance());
        var car = new Glimpse(Body.VEHICLE, Category.VEHICLE, TRUE_BOX, visibleShare);
        return IntStream.range(0, FRAMES)
                .mapToObj(i -> detector.detect(List.of(car), SIZE))
                .toList();
    }

    private static Stream<Detection> all(DetectorFaults faults) {
        return detect(faults, 1, PLAIN).stream().flatMap(List::stream);
    }

    private static long count(DetectorFaults faults) {
        return all(faults).count();
    }

    @Test
    void withoutFaultsEveryFrameHasTheTrueBoxUnderOneTrack() {
        assertThat(all(DetectorFaults.NONE)).hasSize(FRAMES);
        assertThat(all(DetectorFaults.NONE).map(Detection::box)).containsOnly(TRUE_BOX);
        assertThat(all(DetectorFaults.NONE).map(Detection::trackId).distinct()).hasSize(1);
    }

    @Test
    void noiseMovesBordersAboutTheTruth() {
        var boxes = all(new DetectorFaults(0.05, 0, 0, 0, 0, 0, 0))
                .map(Detection::box)
                .toList();

        assertThat(boxes)
                .doesNotContain(TRUE_BOX)
                .allSatisfy(box -> assertThat(box.overlap(TRUE_BOX)).isGreaterThan(0.5));
        assertThat(boxes.stream().mapToDouble(Box::x).average().orElseThrow())
                .isBetween(TRUE_BOX.x() - 2, TRUE_BOX.x() + 2);
    }

    @Test
    void missesLeaveFramesEmptyAtTheirRate() {
        assertThat(count(new DetectorFaults(0, 0.25, 0, 0, 0, 0, 0))).isBetween(FRAMES * 6L / 10, FRAMES * 9L / 10);
    }

    @Test
    void hardMissesTakeTheHiddenAndTheDarkFirst() {
        var faults = new DetectorFaults(0, 0, 0.8, 0, 0, 0, 0);
        var plain = detect(faults, 1, PLAIN).stream().filter(found -> !found.isEmpty());
        var hidden = detect(faults, 1, 0.25).stream().filter(found -> !found.isEmpty());
        var dark = detect(faults, 0.5, PLAIN).stream().filter(found -> !found.isEmpty());
        var plainCount = plain.count();

        assertThat(hidden.count()).isLessThan(plainCount * 8 / 10);
        assertThat(dark.count()).isLessThan(plainCount * 8 / 10);
    }

    @Test
    void whatIsHiddenAlmostWhollyIsNeverFound() {
        assertThat(detect(DetectorFaults.NONE, 1, 0.1))
                .allSatisfy(found -> assertThat(found).isEmpty());
    }

    @Test
    void whatTheBorderCutsOffIsFoundWithWhatIsLeftOfIt() {
        var detector = new Detector(DetectorFaults.NONE, 1, new Seed(1).chance());
        var third = new Glimpse(Body.VEHICLE, Category.VEHICLE, new Box(-60, 120, 90, 60), PLAIN);
        var tip = new Glimpse(Body.VEHICLE, Category.VEHICLE, new Box(-80, 120, 90, 60), PLAIN);

        assertThat(detector.detect(List.of(third), SIZE))
                .singleElement()
                .satisfies(found -> assertThat(found.box()).isEqualTo(new Box(0, 120, 30, 60)));
        assertThat(detector.detect(List.of(tip), SIZE)).isEmpty();
    }

    @Test
    void falseBoxesShowNothing() {
        var found = all(new DetectorFaults(0, 0, 0, 0.3, 0, 0, 0)).toList();

        assertThat(found.size()).isBetween(FRAMES * 12 / 10, FRAMES * 14 / 10);
        assertThat(found)
                .filteredOn(detection -> !detection.box().equals(TRUE_BOX))
                .allSatisfy(detection -> assertThat(detection.confidence()).isLessThan(0.6));
    }

    @Test
    void trackSwitchesLast() {
        var tracks = all(new DetectorFaults(0, 0, 0, 0, 0.05, 0, 0))
                .map(Detection::trackId)
                .toList();
        var changes = IntStream.range(1, FRAMES)
                .filter(i -> !tracks.get(i).equals(tracks.get(i - 1)))
                .count();

        assertThat(changes).isBetween(8L, 40L);
        assertThat(tracks.stream().distinct().count()).isEqualTo(changes + 1);
    }

    @Test
    void duplicatesShowTheSameThingTwiceUnderTwoTracks() {
        var doubled = detect(new DetectorFaults(0, 0, 0, 0, 0, 0.3, 0), 1, PLAIN).stream()
                .filter(found -> found.size() == 2)
                .toList();

        assertThat(doubled).hasSizeBetween(FRAMES / 5, FRAMES * 2 / 5).allSatisfy(found -> {
            assertThat(found.get(0).box().overlap(found.get(1).box())).isGreaterThan(0.6);
            assertThat(found.get(0).trackId()).isNotEqualTo(found.get(1).trackId());
        });
    }

    @Test
    void cutBoxesLieWithinTheTruth() {
        var boxes = all(new DetectorFaults(0, 0, 0, 0, 0, 0, 0.3))
                .map(Detection::box)
                .filter(box -> !box.equals(TRUE_BOX))
                .toList();

        assertThat(boxes).hasSizeBetween(FRAMES / 5, FRAMES * 2 / 5).allSatisfy(box -> {
            assertThat(box.union(TRUE_BOX)).isEqualTo(TRUE_BOX);
            assertThat(box.area()).isLessThan(TRUE_BOX.area() * 0.8);
        });
    }
}
