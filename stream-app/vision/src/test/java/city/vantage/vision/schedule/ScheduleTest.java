package city.vantage.vision.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Capacity ROOM = new Capacity(List.of(10, 10), 1000);

    private final Schedule schedule = new Schedule(4, 0.25);

    @Test
    void theEarliestDeadlineGoesFirst() {
        offer(job(1, Lane.LIVE, 300));
        offer(job(2, Lane.LIVE, 100));
        offer(job(3, Lane.LIVE, Job.NO_DEADLINE));
        assertThat(next(ROOM).begun()).extracting(Job::id).containsExactly(2L, 1L, 3L);
    }

    @Test
    void liveGoesBeforeBackfillWithoutAShare() {
        var strict = new Schedule(4, 0);
        assertThat(strict.offer(job(1, Lane.BACKFILL, 100), 0, Costs.UNKNOWN)).isEmpty();
        assertThat(strict.offer(job(2, Lane.LIVE, 300), 0, Costs.UNKNOWN)).isEmpty();
        assertThat(strict.next(0, Costs.UNKNOWN, ROOM).begun())
                .extracting(Job::id)
                .containsExactly(2L, 1L);
    }

    @Test
    void aFullQueueRefuses() {
        for (var id = 1; id <= 4; id++) {
            offer(job(id, Lane.LIVE, 100));
        }
        assertThat(schedule.offer(job(5, Lane.LIVE, 100), 0, Costs.UNKNOWN)).contains(Refusal.QUEUE_FULL);
    }

    @Test
    void aRequestThatCantBeInTimeIsRefusedAtTheDoor() {
        var costs = new Costs(10, 100);
        var job = new Job(1, Lane.LIVE, 2000, 100, 10, 0);
        assertThat(schedule.offer(job, 1, costs)).contains(Refusal.TOO_LATE);
        assertThat(schedule.offer(job, 0, costs)).isEmpty();
    }

    @Test
    void aRequestThatBecameLateIsGivenBack() {
        offer(job(1, Lane.LIVE, 100));
        var round = schedule.next(101, Costs.UNKNOWN, ROOM);
        assertThat(round.late()).extracting(Job::id).containsExactly(1L);
        assertThat(round.begun()).isEmpty();
        assertThat(schedule.waiting()).isZero();
    }

    @Test
    void aFullPoolLetsTheOthersPass() {
        offer(job(1, Lane.LIVE, 100));
        offer(new Job(2, Lane.LIVE, 200, 100, 10, 1));
        assertThat(next(new Capacity(List.of(0, 1), 1000)).begun())
                .extracting(Job::id)
                .containsExactly(2L);
    }

    @Test
    void promptTokensBoundARound() {
        for (var id = 1; id <= 3; id++) {
            offer(job(id, Lane.LIVE, 100));
        }
        assertThat(next(new Capacity(List.of(10, 10), 250)).begun())
                .extracting(Job::id)
                .containsExactly(1L, 2L);
    }

    @Test
    void aPromptLongerThanTheBoundBeginsAlone() {
        offer(job(1, Lane.LIVE, 100));
        offer(job(2, Lane.LIVE, 100));
        assertThat(next(new Capacity(List.of(10, 10), 50)).begun())
                .extracting(Job::id)
                .containsExactly(1L);
    }

    @Test
    void aCancelledRequestDoesNotBegin() {
        offer(job(1, Lane.LIVE, 100));
        assertThat(schedule.cancel(job(1, Lane.LIVE, 100))).isTrue();
        assertThat(schedule.cancel(job(1, Lane.LIVE, 100))).isFalse();
        assertThat(next(ROOM).begun()).isEmpty();
    }

    @Test
    void costsFollowWhatWasMeasured() {
        var costs = Costs.UNKNOWN.after(1000, 0).after(5000, 100);
        assertThat(costs).isEqualTo(new Costs(40, 1000));
        assertThat(costs.after(2000, 0).nanosPerDecodeStep()).isEqualTo(1100);
    }

    private void offer(Job job) {
        assertThat(schedule.offer(job, 0, Costs.UNKNOWN)).isEmpty();
    }

    private Round next(Capacity capacity) {
        return schedule.next(0, Costs.UNKNOWN, capacity);
    }

    private static Job job(long id, Lane lane, long deadline) {
        return new Job(id, lane, deadline, 100, 10, 0);
    }
}
