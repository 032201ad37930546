package city.vantage.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.bench.chaos.Schedule.Entry;
import city.vantage.description.Status;
import city.vantage.incident.RejectionReason;
import city.vantage.testing.guarantee.Guarantee;
import city.vantage.testing.process.Network;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code bench/run chaos}: three brokers, two streams and two workers, all of them processes. */
class ChaosIT {
    private static final int INCIDENTS = 150;
    private static final double INCIDENTS_PER_SECOND = 3;

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void everyGuaranteeHoldsWhateverIsKilled() throws Exception {
        var schedule = new Schedule(Stream.of(
                        Fault.STREAM_KILLED,
                        Fault.WORKER_KILLED,
                        Fault.STREAMS_REPLACED,
                        Fault.CLOCK_AHEAD,
                        Fault.FRAMES_VANISH,
                        Fault.BROKER_KILLED)
                .map(fault -> new Entry(fault, 2, Duration.ofSeconds(8), Duration.ofSeconds(3)))
                .toList());
        try (var stage = Stage.set(folder, new Network.Loopback(), Map.of())) {
            var script = new FaultScript(stage, schedule, _ -> {});
            var result = new Trial(stage, INCIDENTS, INCIDENTS_PER_SECOND, 1).run(script);

            for (var guarantee : Guarantee.values()) {
                assertThat(result.violations().get(guarantee))
                        .as(guarantee.broken())
                        .isEmpty();
            }
            assertThat(result.hidden().differences())
                    .as("seen live and not later, or later and not live")
                    .isZero();
            assertThat(result.incidents()).isGreaterThanOrEqualTo(INCIDENTS);
            assertThat(script.happened()).hasSameSizeAs(schedule.entries());
            assertThat(result.finals()).containsOnlyKeys(Status.FINAL, Status.FAILED);
            assertThat(result.deadLetters()).containsOnlyKeys(RejectionReason.AHEAD);
            assertThat(result.witness().alerts()).isNotEmpty();
            assertThat(List.of(
                            stage.streams().process(1).terminate(),
                            stage.workers().process(1).terminate()))
                    .as("exit codes of processes that were asked to end")
                    .allMatch(code -> code == 0 || code == 143);
        }
    }

    @Test
    void aScheduleIsTheSameForTheSameSeed() {
        var faults = List.of(Fault.values());

        assertThat(Schedule.of(5, faults, 2)).isEqualTo(Schedule.of(5, faults, 2));
        assertThat(Schedule.of(5, faults, 2)).isNotEqualTo(Schedule.of(6, faults, 2));
        assertThat(Schedule.of(5, faults, 2).entries())
                .hasSize(2 * faults.size())
                .extracting(Entry::fault)
                .containsAll(faults);
    }
}
