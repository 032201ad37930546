package city.vantage.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class OpenRequestsTest {
    private static final TaskId ONE = new TaskId(1, 0);
    private static final TaskId TWO = new TaskId(1, 1);

    private long now = 10_000;
    private final OpenRequests requests = new OpenRequests(() -> now);

    @Test
    void theAgeIsThatOfTheOldestUnanswered() {
        sent(ONE, "first");
        now += 3_000;
        sent(TWO, "second");
        now += 2_000;

        assertThat(requests.oldestSeconds()).isEqualTo(5);
        requests.answered(ONE, "first");
        assertThat(requests.oldestSeconds()).isEqualTo(2);
        requests.answered(TWO, "second");
        assertThat(requests.oldestSeconds()).isZero();
    }

    @Test
    void whatIsAskedAgainIsAsOldAsBefore() {
        sent(ONE, "first");
        now += 3_000;
        sent(ONE, "first");

        assertThat(requests.oldestSeconds()).isEqualTo(3);
    }

    @Test
    void nobodyWaitsForWhatIsTooLateOrOnAnotherProcess() {
        sent(ONE, "first");
        sent(TWO, "second");
        now += 30_000;
        requests.forget(TWO);

        assertThat(requests.oldestSeconds()).isEqualTo(30);
        now += 36_000;
        assertThat(requests.oldestSeconds()).isZero();
    }

    private void sent(TaskId task, String id) {
        requests.sent(task, id, Instant.ofEpochMilli(now).plusSeconds(60));
    }
}
