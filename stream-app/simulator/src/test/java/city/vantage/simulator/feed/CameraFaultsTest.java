package city.vantage.simulator.feed;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.detector.DetectorFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CameraFaultsTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private static final List<SimulatedFrame> CLEAN = frames(CameraFaults.NONE);

    private static List<SimulatedFrame> frames(CameraFaults faults) {
        var settings = SimulationSettings.of(11, START).withFaults(DetectorFaults.NONE, faults);
        return Stream.iterate(0, i -> i + 1)
                .limit(8)
                .map(new Simulation(settings)::incident)
                .flatMap(incident -> incident.frames().stream())
                .toList();
    }

    private static Collection<List<SimulatedFrame>> feeds(List<SimulatedFrame> frames) {
        Map<String, List<SimulatedFrame>> feeds = frames.stream()
                .collect(Collectors.groupingBy(frame ->
                        frame.observation().incidentId() + frame.observation().cameraId()));
        return feeds.values();
    }

    @Test
    void withoutFaultsAFrameArrivesAtOnceAndClocksAreRight() {
        assertThat(CLEAN)
                .allSatisfy(frame -> assertThat(frame.deliveredAt())
                        .isEqualTo(frame.observation().capturedAt()));
    }

    @Test
    void missedPhasesAreMissingWhole() {
        var fewer = frames(CameraFaults.NONE.withMissedPhases(0.3));

        assertThat(phases(fewer)).isLessThan(phases(CLEAN) * 8 / 10).isPositive();
    }

    private static long phases(List<SimulatedFrame> frames) {
        return frames.stream()
                .map(frame -> frame.observation().incidentId()
                        + frame.observation().cameraId()
                        + frame.observation().phase())
                .distinct()
                .count();
    }

    @Test
    void aDeadCameraStaysSilent() {
        var dead = frames(new CameraFaults(0, 1, 0, Duration.ZERO, Duration.ZERO));

        assertThat(dead).hasSizeLessThan(CLEAN.size() * 7 / 10).isNotEmpty();
        assertThat(CLEAN.stream().map(CameraFaultsTest::name).toList())
                .containsAll(dead.stream().map(CameraFaultsTest::name).toList());
    }

    private static String name(SimulatedFrame frame) {
        return frame.observation().incidentId()
                + frame.observation().cameraId()
                + frame.observation().capturedAt();
    }

    @Test
    void aFrozenClockRepeatsItsTimeWhileFramesGoOn() {
        var frozen = frames(new CameraFaults(0, 0, 1, Duration.ZERO, Duration.ZERO));

        assertThat(frozen).hasSameSizeAs(CLEAN);
        assertThat(feeds(frozen)).anySatisfy(feed -> {
            var times = feed.stream().map(frame -> frame.observation().capturedAt());
            assertThat(times.distinct().count()).isLessThan(feed.size());
            assertThat(feed.stream().map(SimulatedFrame::deliveredAt)).doesNotHaveDuplicates();
        });
    }

    @Test
    void clocksAreOffByNoMoreThanTheLimitAndAlwaysTheSame() {
        var limit = Duration.ofMillis(300);

        var skewed = frames(new CameraFaults(0, 0, 0, limit, Duration.ZERO));

        assertThat(skewed).anySatisfy(frame -> assertThat(skew(frame).abs()).isGreaterThan(Duration.ofMillis(30)));
        assertThat(skewed).allSatisfy(frame -> assertThat(skew(frame).abs()).isLessThanOrEqualTo(limit));
        assertThat(feeds(skewed))
                .allSatisfy(feed -> assertThat(feed.subList(feed.size() / 2, feed.size()))
                        .extracting(CameraFaultsTest::skew)
                        .containsOnly(skew(feed.getLast())));
    }

    private static Duration skew(SimulatedFrame frame) {
        return Duration.between(frame.deliveredAt(), frame.observation().capturedAt());
    }

    @Test
    void delaysLetFramesOvertakeEachOther() {
        var delayed = frames(new CameraFaults(0, 0, 0, Duration.ZERO, Duration.ofMillis(800)));

        assertThat(delayed)
                .allSatisfy(frame -> assertThat(frame.deliveredAt())
                        .isAfterOrEqualTo(frame.observation().capturedAt()));
        assertThat(feeds(delayed))
                .anySatisfy(feed -> assertThat(feed.stream()
                                .sorted(Comparator.comparing(SimulatedFrame::deliveredAt))
                                .toList())
                        .isNotEqualTo(feed));
    }
}
