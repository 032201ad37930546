package city.vantage.webhook;

import static city.vantage.webhook.Alerts.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final int LIMIT = 3;

    private final Lanes lanes = new Lanes(LIMIT);

    @Test
    void anIncidentsDeliveriesAreMadeOneAfterTheOther() {
        lanes.add(delivery("a", 0));
        lanes.add(delivery("a", 1));
        lanes.add(delivery("b", 2));

        var first = lanes.start(NOW);
        assertThat(offsets(first)).containsExactly(0L, 2L);
        assertThat(lanes.start(NOW)).isEmpty();

        lanes.finish(first.getFirst());
        assertThat(offsets(lanes.start(NOW))).containsExactly(1L);
    }

    @Test
    void whatWaitsForItsNextTryHoldsUpItsOwnIncidentAlone() {
        lanes.add(delivery("a", 0));
        lanes.add(delivery("a", 1));
        lanes.again(lanes.start(NOW).getFirst(), NOW.plusSeconds(10));
        lanes.add(delivery("b", 2));

        assertThat(offsets(lanes.start(NOW.plusSeconds(9)))).containsExactly(2L);

        var again = lanes.start(NOW.plusSeconds(10));
        assertThat(offsets(again)).containsExactly(0L);
        assertThat(again.getFirst().made()).isEqualTo(2);
    }

    @Test
    void theTriesOfTheNextDeliveryAreCountedAnew() {
        lanes.add(delivery("a", 0));
        lanes.add(delivery("a", 1));
        lanes.again(lanes.start(NOW).getFirst(), NOW);
        lanes.finish(lanes.start(NOW).getFirst());

        assertThat(lanes.start(NOW).getFirst().made()).isEqualTo(1);
    }

    @Test
    void whatIsForgottenFreesItsPlaceAndItsOutcomeDoesNotCount() {
        for (var i = 0; i < LIMIT; i++) {
            lanes.add(delivery("i-" + i, i));
        }
        var started = lanes.start(NOW);

        assertThat(lanes.forget(delivery -> delivery.record().offset() < 2)).hasSize(2);

        assertThat(lanes.size()).isEqualTo(1);
        assertThat(lanes.inFlight()).isEqualTo(1);
        assertThat(lanes.isRunning(started.getFirst())).isFalse();
        assertThat(lanes.isRunning(started.getLast())).isTrue();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensOrderAndLimitHoldAndAllIsDelivered(long seed) {
        var random = new Random(seed);
        var running = new ArrayList<Attempt>();
        var delivered = new HashMap<String, List<Long>>();
        var expected = new HashMap<String, List<Long>>();
        var now = NOW;
        var added = 0;
        while (added < 50 || lanes.size() > 0) {
            now = now.plusMillis(100);
            if (added < 50 && random.nextBoolean()) {
                var name = "i-" + random.nextInt(8);
                lanes.add(delivery(name, added));
                expected.computeIfAbsent(name, _ -> new ArrayList<>()).add((long) added++);
            }
            running.addAll(lanes.start(now));
            assertThat(running).hasSize(lanes.inFlight()).hasSizeLessThanOrEqualTo(LIMIT);
            assertThat(running).extracting(attempt -> attempt.delivery().lane()).doesNotHaveDuplicates();
            if (!running.isEmpty() && random.nextInt(3) > 0) {
                end(running.remove(random.nextInt(running.size())), now, random, delivered);
            }
        }

        assertThat(delivered).isEqualTo(expected);
    }

    private void end(Attempt attempt, Instant now, Random random, Map<String, List<Long>> delivered) {
        if (random.nextInt(3) == 0) {
            lanes.again(attempt, now.plusMillis(random.nextInt(1_000)));
            return;
        }
        lanes.finish(attempt);
        delivered
                .computeIfAbsent(attempt.delivery().lane(), _ -> new ArrayList<>())
                .add(attempt.delivery().record().offset());
    }

    private static List<Long> offsets(List<Attempt> attempts) {
        return attempts.stream()
                .map(attempt -> attempt.delivery().record().offset())
                .toList();
    }
}
