package city.vantage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.vantage.description.SafetyDescription;
import city.vantage.description.Status;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.prompt.InferenceRequest;
import city.vantage.testing.VantageCluster;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(180)
class RestartIT {
    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Instant start = Instant.now().minus(Duration.ofMinutes(10));

    @Test
    void whatWasAskedBeforeARestartIsDescribedAfterItAndOnlyOnce() {
        try (var topology = new RunningTopology(CLUSTER)) {
            topology.observe(observation(), start);
            var request = firstRequest(topology);
            topology.stop();
            topology.answer(Prompts.answer(request));
            topology.answer(Prompts.answer(request));

            topology.start();
            topology.tick(start.plusSeconds(20));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(topology.read(topology.topics.descriptions()))
                            .extracting(SafetyDescription::status)
                            .contains(Status.FINAL));
            assertThat(topology.read(topology.topics.descriptions()))
                    .extracting(SafetyDescription::status)
                    .containsExactlyInAnyOrder(Status.PRELIMINARY, Status.FINAL);
            assertThat(topology.read(topology.topics.requests())).hasSize(1);
        }
    }

    private static InferenceRequest firstRequest(RunningTopology topology) {
        await().atMost(PATIENCE)
                .until(() -> !topology.read(topology.topics.requests()).isEmpty());
        return topology.read(topology.topics.requests()).getFirst();
    }

    private Observation observation() {
        return Scenes.seen("i-1", "c-1", start, Phase.ACTION, null, List.of(Scenes.pedestrian(120)));
    }
}
