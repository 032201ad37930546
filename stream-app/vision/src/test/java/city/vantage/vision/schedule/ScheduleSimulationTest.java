package city.vantage.vision.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with few slots under more load than it can bear. One seed reproduces a run. */
class ScheduleSimulationTest {
    private static final int QUEUE_LIMIT = 40;
    private static final int TOKENS_A_ROUND = 300;
    private static final double SHARE = 0.2;
    private static final Costs COSTS = new Costs(1, 10);

    private final Set<Long> accepted = new HashSet<>();
    private final Set<Long> ended = new HashSet<>();
    private final Map<Job, Integer> running = new HashMap<>();
    private final List<Job> queued = new ArrayList<>();
    private final Schedule schedule = new Schedule(QUEUE_LIMIT, SHARE);
    private long begunLive;
    private long begunBackfill;
    private long now;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void invariantsHold(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++) {
            now += 100;
            arrive(random, round);
            cancelOne(random);
            begin(seed);
            finish();
            assertThat(schedule.waiting())
                    .as("seed %d", seed)
                    .isEqualTo(queued.size())
                    .isLessThanOrEqualTo(QUEUE_LIMIT);
        }
        for (var job : schedule.drain()) {
            end(job);
        }
        running.keySet().forEach(this::end);
        assertThat(ended).as("every request ends, seed %d", seed).isEqualTo(accepted);
        assertThat(begunBackfill / (double) (begunLive + begunBackfill))
                .as("share of the lower class, seed %d", seed)
                .isBetween(SHARE - 0.05, SHARE + 0.05);
    }

    /** Both classes always have something waiting. */
    private void arrive(Random random, int round) {
        for (var i = 0; i < 4; i++) {
            var lane =
                    queued.stream().filter(job -> job.lane() == Lane.BACKFILL).count() < 10 ? Lane.BACKFILL : Lane.LIVE;
            var deadline = random.nextInt(4) == 0 ? Job.NO_DEADLINE : now + 200 + random.nextInt(20_000);
            var job = new Job(
                    round * 4L + i, lane, deadline, 20 + random.nextInt(400), random.nextInt(30), random.nextInt(2));
            if (schedule.offer(job, now, COSTS).isEmpty()) {
                accepted.add(job.id());
                queued.add(job);
            }
        }
    }

    private void cancelOne(Random random) {
        if (random.nextInt(10) == 0 && !queued.isEmpty()) {
            var job = queued.get(random.nextInt(queued.size()));
            assertThat(schedule.cancel(job)).isTrue();
            queued.remove(job);
            end(job);
        }
    }

    private void begin(long seed) {
        var slots = new int[] {3, 3};
        running.keySet().forEach(job -> slots[job.pool()]--);
        var result = schedule.next(now, COSTS, new Capacity(List.of(slots[0], slots[1]), TOKENS_A_ROUND));
        result.late().forEach(this::end);
        queued.removeAll(result.late());
        queued.removeAll(result.begun());
        var tokens = result.begun().stream().mapToInt(Job::promptTokens).sum();
        assertThat(tokens <= TOKENS_A_ROUND || result.begun().size() == 1)
                .as("seed %d", seed)
                .isTrue();
        for (var job : result.begun()) {
            assertThat(--slots[job.pool()]).as("slots, seed %d", seed).isNotNegative();
            assertThat(now).as("in time, seed %d", seed).isLessThan(job.deadlineNanos());
            running.put(job, 1 + job.decodeSteps() / 10);
            if (job.lane() == Lane.LIVE) {
                begunLive += job.promptTokens();
            } else {
                begunBackfill += job.promptTokens();
            }
        }
    }

    private void finish() {
        running.replaceAll((_, left) -> left - 1);
        running.entrySet().removeIf(entry -> {
            if (entry.getValue() <= 0) {
                end(entry.getKey());
                return true;
            }
            return false;
        });
    }

    private void end(Job job) {
        assertThat(ended.add(job.id())).as("request %d ends once", job.id()).isTrue();
    }
}
