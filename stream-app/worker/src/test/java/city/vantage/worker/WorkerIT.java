package city.vantage.worker;

import static city.vantage.worker.Requests.answer;
import static city.vantage.worker.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceResult;
import city.vantage.testing.VantageCluster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class WorkerIT {
    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    @Test
    void everyRequestIsAnsweredOnceUnderItsIncident() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var backend = ScriptedBackend.answering();
            place.send(ids(20));

            place.start(backend);

            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId)
                    .containsExactlyInAnyOrder(ids(20));
            assertThat(place.resultRecords())
                    .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                    .containsExactlyInAnyOrder(
                            Stream.of(ids(20)).map(id -> "incident-of-" + id).toArray(String[]::new));
            assertThat(backend.batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(4));
            assertThat(place.deadLetters()).isEmpty();
        }
    }

    @Test
    void theAnswerCarriesTheModelAndWhereTheTimeWent() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var backend = ScriptedBackend.slow(Duration.ofMillis(100));
            place.send("a");

            place.start(backend);

            assertThat(place.resultsWhenSettled()).singleElement().satisfies(result -> {
                assertThat(result.answer()).isEqualTo(answer(request("a")));
                assertThat(result.model()).isEqualTo(backend.model());
                assertThat(result.timings().inferMillis()).isBetween(100L, 5_000L);
                assertThat(result.timings().queuedMillis()).isBetween(0L, 60_000L);
            });
        }
    }

    @Test
    void aSlowBackendKeepsItsRequests() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var lock = place.settings.lockDuration();
            var slow = ScriptedBackend.slow(lock.multipliedBy(3));
            var other = ScriptedBackend.slow(lock.multipliedBy(3));
            place.send(ids(12));

            place.start(slow);
            place.start(other);

            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId)
                    .containsExactlyInAnyOrder(ids(12));
            assertThat(Stream.concat(slow.requests().stream(), other.requests().stream()))
                    .containsExactlyInAnyOrder(ids(12));
        }
    }

    @Test
    void workersShareTheWork() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var one = ScriptedBackend.slow(Duration.ofMillis(200));
            var other = ScriptedBackend.slow(Duration.ofMillis(200));
            place.start(one);
            place.start(other);
            place.send(ids(40));

            place.awaitSettled();

            assertThat(one.requests()).isNotEmpty();
            assertThat(other.requests()).isNotEmpty();
            assertThat(one.requests().size() + other.requests().size()).isEqualTo(40);
        }
    }

    @Test
    void aRequestPastItsDeadlineExpiresWithoutBeingAsked() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var backend = ScriptedBackend.answering();
            place.send(true, List.of(request("late", Instant.now().minusSeconds(1)), request("due")));

            place.start(backend);

            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId, InferenceResult::answer)
                    .containsExactlyInAnyOrder(
                            tuple("late", new Answer.Expired()), tuple("due", answer(request("due"))));
            assertThat(backend.requests()).containsExactly("due");
        }
    }

    @Test
    void anAbortedRequestIsNeverSeen() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var backend = ScriptedBackend.answering();
            place.sendAborted("aborted", "too");
            place.send("committed");

            place.start(backend);

            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId)
                    .containsExactly("committed");
            assertThat(backend.requests()).containsExactly("committed");
        }
    }

    @Test
    void aWorkerThatIsStoppedLeavesTheRestToOthers() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var stopped = ScriptedBackend.slow(Duration.ofMillis(500));
            place.send(ids(30));
            var worker = place.start(stopped);
            Awaitility.await().until(() -> !stopped.batches.isEmpty());

            worker.close();
            place.start(ScriptedBackend.answering());

            assertThat(stopped.closed).isTrue();
            assertThat(stopped.requests().size()).isLessThan(30);
            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId)
                    .containsExactlyInAnyOrder(ids(30));
        }
    }

    @Test
    void anInterruptedWorkerReleasesItsBatch() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var hanging = ScriptedBackend.slow(Duration.ofMinutes(1));
            place.send("a", "b");
            var worker = place.start(hanging);
            Awaitility.await().until(() -> !hanging.batches.isEmpty());

            worker.interrupt();

            assertThat(worker.awaitEnd()).isNull();
            place.start(ScriptedBackend.answering());
            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId)
                    .containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void requestsOfAWorkerThatDiesGoToAnotherWhenTheLockRunsOut() throws Exception {
        try (var place = new Workplace(CLUSTER);
                var dead = Workers.queue(place.kafka(), place.topics, place.settings)) {
            place.send("a", "b", "c");
            var taken = Awaitility.await().until(dead::acquire, acquired -> !acquired.isEmpty());

            place.start(ScriptedBackend.answering());

            assertThat(taken).isNotEmpty();
            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId)
                    .contains("a", "b", "c");
        }
    }

    private static String[] ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "r" + i).toArray(String[]::new);
    }
}
