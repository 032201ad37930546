package city.vantage.topology;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.description.Status;
import city.vantage.incident.RejectionReason;
import city.vantage.metric.Metric;
import city.vantage.metric.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rate over a count that appears with its first event doesn't see that event, and an alert on it is never raised. */
class MetersTest {
    private final DrivenTopology topology = DrivenTopology.replaying(Scenes.POLICY);

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void countsAreAtZeroBeforeAnythingHappens() {
        assertThat(counters(Metrics.DESCRIPTIONS, "status"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Status.values()).map(Enum::name).toList());
        assertThat(counters(Metrics.OBSERVATIONS, "outcome"))
                .containsExactlyInAnyOrder("accepted", "selected", "superseded");
        assertThat(topology.meters.get(Metrics.REPEATED.name()).counters()).hasSize(1);
        assertThat(topology.meters.get(Metrics.ASKED.name()).counters()).hasSize(1);
        assertThat(topology.meters.getMeters())
                .filteredOn(Counter.class::isInstance)
                .allSatisfy(meter -> assertThat(((Counter) meter).count()).isZero());
    }

    @Test
    void everyTopicWithDeadLettersCanReject() {
        var topics = Stream.of(
                        DrivenTopology.TOPICS.detections(),
                        DrivenTopology.TOPICS.observations(),
                        DrivenTopology.TOPICS.results(),
                        DrivenTopology.TOPICS.descriptions(),
                        DrivenTopology.TOPICS.feedback())
                .map(topic -> topic.name())
                .toList();

        assertThat(counters(Metrics.REJECTED, "topic").stream().distinct()).containsExactlyInAnyOrderElementsOf(topics);
        assertThat(counters(Metrics.REJECTED, "reason")).hasSize(topics.size() * RejectionReason.values().length);
    }

    @Test
    void aRuleIsTimedBeforeItRaisesAnything() {
        var meters = new SimpleMeterRegistry();

        AlertMeters.of(meters, Set.of("near-miss"));

        assertThat(meters.get(Metrics.ALERT_TIME.name())
                        .tag("rule", "near-miss")
                        .timer()
                        .count())
                .isZero();
    }

    private Collection<String> counters(Metric metric, String label) {
        return topology.meters.get(metric.name()).counters().stream()
                .map(counter -> Objects.requireNonNull(counter.getId().getTag(label)))
                .toList();
    }
}
