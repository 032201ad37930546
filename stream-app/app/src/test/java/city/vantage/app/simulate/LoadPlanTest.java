package city.vantage.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.incident.Camera;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoadPlanTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void hasAsManyCamerasAsAskedForAndOnlyTheirFrames() {
        var plan = LoadPlan.of(new LoadOptions(10, 6, null, 3, Faults.NONE, null), START);

        assertThat(plan.cameras()).hasSize(6);
        assertThat(plan.frames().limit(200).map(frame -> frame.observation().cameraId()))
                .isSubsetOf(plan.cameras().stream().map(Camera::cameraId).toList());
    }

    @Test
    void simulatedTimePassesAboutAsFastAsRealTime() {
        var plan = LoadPlan.of(new LoadOptions(20, 10, null, 3, Faults.NONE, null), START);

        var frames = plan.frames().limit(300).toList();
        var lasted = Duration.between(
                frames.getFirst().deliveredAt(), frames.getLast().deliveredAt());

        // 300 observations at 20 per second.
        assertThat(lasted).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(22));
    }

    @Test
    void aRateThatTheCamerasCannotMakeIsRefusedWithWhatTheyCan() {
        assertThatExceptionOfType(LoadOptions.UnreachableRateException.class)
                .isThrownBy(() -> LoadPlan.of(new LoadOptions(100_000, 4, null, 3, Faults.NONE, null), START))
                .withMessageMatching("4 cameras make \\d+ to \\d+ observations per second, not 100000.0: .*");
    }
}
