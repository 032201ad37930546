package city.vantage.worker;

import static city.vantage.worker.Requests.delivered;
import static city.vantage.worker.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTest {
    @Test
    void suspectsComeFromTheBackInTheSecondDelivery() {
        var suspects = List.of(task("a", 2), task("b", 2), task("c", 2));

        assertThat(ids(Task.oneByOne(suspects))).containsExactly("c", "b", "a");
    }

    @Test
    void suspectsComeFromTheFrontInTheThirdDelivery() {
        var suspects = List.of(task("a", 3), task("b", 2), task("c", 3));

        assertThat(ids(Task.oneByOne(suspects))).containsExactly("a", "b", "c");
    }

    @Test
    void noSuspectsAreNoSuspects() {
        assertThat(Task.oneByOne(List.of())).isEmpty();
    }

    @Test
    void onlyARequestWithADeadlineExpires() {
        var now = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(new Task(delivered(1), request("a")).isExpired(now)).isFalse();
        assertThat(new Task(delivered(1), request("a", now)).isExpired(now)).isFalse();
        assertThat(new Task(delivered(1), request("a", now)).isExpired(now.plusNanos(1)))
                .isTrue();
    }

    private static Task task(String id, int deliveries) {
        return new Task(delivered(deliveries), request(id));
    }

    private static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(task -> task.request().requestId()).toList();
    }
}
