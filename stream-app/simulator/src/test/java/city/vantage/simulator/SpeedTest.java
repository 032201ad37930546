package city.vantage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.FrameSize;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.feed.CameraFaults;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Keeps the speed in sight: a tenth of what one core should do, 50,000 observations or 30 pictures a second, and in time
 * of this thread's processor, so that a busy machine doesn't fail it. {@code bench/run simulator} measures it properly.
 */
class SpeedTest {
    private static final SimulationSettings SETTINGS = SimulationSettings.of(1, Instant.parse("2026-03-01T08:00:00Z"))
            .withFaults(DetectorFaults.TYPICAL, CameraFaults.TYPICAL);

    /** Things a second of the later half of some rounds; the earlier half lets the code get warm. */
    private static double rate(int rounds, IntUnaryOperator thingsOfRound) {
        var threads = ManagementFactory.getThreadMXBean();
        var start = 0L;
        var things = 0L;
        for (var round = 0; round < rounds; round++) {
            if (round == rounds / 2) {
                start = threads.getCurrentThreadCpuTime();
                things = 0;
            }
            things += thingsOfRound.applyAsInt(round);
        }
        return things * 1e9 / (threads.getCurrentThreadCpuTime() - start);
    }

    @Test
    void observationsWithoutPictures() {
        var simulation = new Simulation(SETTINGS);

        assertThat(rate(600, round -> simulation.incident(round).frames().size()))
                .isGreaterThan(5_000);
    }

    @Test
    void picturesOfHighResolution() {
        var frames = new Simulation(SETTINGS.withFrameSize(new FrameSize(1280, 720)))
                .incident(0)
                .frames();

        assertThat(rate(60, round -> frames.get(round).jpeg().length > 0 ? 1 : 0))
                .isGreaterThan(3);
    }
}
