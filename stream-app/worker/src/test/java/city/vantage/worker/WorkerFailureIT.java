package city.vantage.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import city.vantage.incident.RejectionReason;
import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceResult;
import city.vantage.testing.VantageCluster;
import city.vantage.wire.DeadLetter;
import city.vantage.wire.registry.RegistryUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class WorkerFailureIT {
    private static final byte[] GARBAGE = {1, 2, 3, 4, 5, 6, 7};
    private static final byte[] UNKNOWN_SCHEMA = {0, 0, 127, 0, 0, 6, 7};

    /** What a producer with its usual settings just sends, without headers. */
    private static final int LARGEST = 1_048_400;

    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    @Test
    void aRequestThatAlwaysFailsIsGivenUpAndItsMatesAreAnswered() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var backend = ScriptedBackend.failingOn("bad");
            place.send("a", "b", "bad", "c", "d");

            place.start(backend);

            assertThat(place.resultsWhenSettled())
                    .extracting(
                            InferenceResult::requestId,
                            result -> result.answer().getClass())
                    .containsExactlyInAnyOrder(
                            tuple("a", Answer.Given.class),
                            tuple("b", Answer.Given.class),
                            tuple("c", Answer.Given.class),
                            tuple("d", Answer.Given.class),
                            tuple("bad", Answer.Failed.class));
            assertThat(place.deadLetterReasons()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(RejectionReason.FAILED);
                assertThat(letter.detail()).isEqualTo("delivered 3 times without an answer");
                assertThat(letter.origin().topic())
                        .isEqualTo(place.topics.requests().name());
            });
            assertThat(place.deadLetters())
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo(place.bytes(Requests.request("bad"))));
            assertThat(backend.requests()).filteredOn("bad"::equals).hasSize(2);
        }
    }

    @Test
    void whatIsNoRequestIsDiscardedAndTheRestGoesOn() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            place.sendBytes("garbage", GARBAGE);
            place.sendBytes("unknown", UNKNOWN_SCHEMA);
            place.sendBytes("nothing", null);
            place.send("a");

            place.start(ScriptedBackend.answering());

            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId)
                    .containsExactly("a");
            assertThat(place.deadLetters())
                    .extracting(
                            record -> new String(record.key(), StandardCharsets.UTF_8),
                            record -> record.value(),
                            record -> DeadLetter.of(record.headers()).reason())
                    .containsExactlyInAnyOrder(
                            tuple("garbage", GARBAGE, RejectionReason.MALFORMED),
                            tuple("unknown", UNKNOWN_SCHEMA, RejectionReason.UNKNOWN_SCHEMA),
                            tuple("nothing", null, RejectionReason.MALFORMED));
        }
    }

    @Test
    void aRequestWhoseLastWorkerDiedIsStillDeadLettered() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            place.send("a");
            try (var dying = Workers.queue(place.kafka(), place.topics, place.settings)) {
                for (var delivery = 1; delivery <= place.settings.deliveryLimit(); delivery++) {
                    dying.release(Awaitility.await().until(dying::acquire, acquired -> !acquired.isEmpty()));
                }
            }

            place.start(ScriptedBackend.answering());

            assertThat(place.resultsWhenSettled())
                    .singleElement()
                    .satisfies(result -> assertThat(result.answer()).isInstanceOf(Answer.Failed.class));
            assertThat(place.deadLetterReasons())
                    .extracting(DeadLetter::detail)
                    .containsExactly("delivered 4 times without an answer");
        }
    }

    @Test
    void aRecordThatFillsADeadLetterIsNamedThereWithoutItsBytes() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var garbage = new byte[LARGEST];
            garbage[0] = 1;
            place.sendBytes("large", garbage);

            place.start(ScriptedBackend.answering());

            place.awaitSettled();
            assertThat(place.deadLetters()).singleElement().satisfies(record -> {
                assertThat(record.value()).isNull();
                assertThat(DeadLetter.of(record.headers()).origin().topic())
                        .isEqualTo(place.topics.requests().name());
            });
        }
    }

    @Test
    void aResultThatTheBrokerRefusesIsTriedAgainAndThenDeadLettered() throws Exception {
        try (var place = new Workplace(CLUSTER, Workplace.SETTINGS, Map.of("max.message.bytes", "90"))) {
            var backend = ScriptedBackend.answering();
            place.send("a", "b", "c", "d", "e");

            place.start(backend);

            place.awaitSettled();
            assertThat(place.deadLetterReasons())
                    .hasSize(5)
                    .extracting(DeadLetter::reason)
                    .containsOnly(RejectionReason.FAILED);
            assertThat(place.deadLetterReasons()).extracting(DeadLetter::origin).doesNotHaveDuplicates();
            assertThat(place.resultRecords()).isEmpty();
            assertThat(backend.requests()).hasSize(10);
        }
    }

    @Test
    void aBackendThatIsUnavailableIsWaitedForWithTheRequestsHeld() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var calls = new AtomicInteger();
            var backend = new ScriptedBackend(batch -> {
                if (calls.incrementAndGet() <= 5) {
                    throw new BackendUnavailableException("server down", null);
                }
                return ScriptedBackend.answers(batch);
            });
            place.send("a");

            place.start(backend);

            assertThat(place.resultsWhenSettled())
                    .singleElement()
                    .satisfies(result -> assertThat(result.answer()).isInstanceOf(Answer.Given.class));
            assertThat(calls).hasValue(6);
        }
    }

    @Test
    void aBackendThatIsStuckEndsTheWorkerAndItsRequestsGoToAnother() throws Exception {
        var impatient = limits(Duration.ofMillis(500), Duration.ofSeconds(20));
        try (var place = new Workplace(CLUSTER, impatient, Map.of())) {
            var stuck = new ScriptedBackend(batch -> {
                var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                while (System.nanoTime() - end < 0) {
                    Thread.onSpinWait();
                }
                return ScriptedBackend.answers(batch);
            });
            place.send("a");

            var worker = place.start(stuck);

            assertThat(worker.awaitEnd()).isInstanceOf(BackendStuckException.class);
            place.start(ScriptedBackend.answering());
            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId)
                    .containsExactly("a");
            assertThat(stuck.closed).isFalse();
        }
    }

    @Test
    void aWorkerTakesNothingBeforeItsRegistryAnswers() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var registry = new SwitchedRegistry(CLUSTER.registry());
            registry.writersDown = true;
            var backend = ScriptedBackend.answering();
            place.send("a");
            place.start(backend, registry);
            Thread.sleep(Duration.ofSeconds(2));
            assertThat(place.offsets()).isEmpty();

            registry.writersDown = false;

            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId)
                    .containsExactly("a");
        }
    }

    @Test
    void requestsAreHeldWhileTheRegistryIsDown() throws Exception {
        try (var place = new Workplace(CLUSTER)) {
            var registry = new SwitchedRegistry(CLUSTER.registry());
            registry.readersDown = true;
            var backend = ScriptedBackend.answering();
            place.send("a", "b", "c");
            var worker = place.start(backend, registry);
            // Long enough to use up all deliveries, were the requests not held.
            Thread.sleep(Duration.ofSeconds(8));
            assertThat(worker.takesRequests()).isFalse();

            registry.readersDown = false;

            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId)
                    .containsExactlyInAnyOrder("a", "b", "c");
            assertThat(backend.requests()).containsExactlyInAnyOrder("a", "b", "c");
            assertThat(place.deadLetters()).isEmpty();
            assertThat(worker.takesRequests()).isTrue();
        }
    }

    @Test
    void aRegistryThatStaysDownEndsTheWorkerAndNothingIsLost() throws Exception {
        var impatient = limits(Duration.ofSeconds(5), Duration.ofSeconds(1));
        try (var place = new Workplace(CLUSTER, impatient, Map.of())) {
            var registry = new SwitchedRegistry(CLUSTER.registry());
            registry.readersDown = true;
            place.send("a", "b", "c");

            var worker = place.start(ScriptedBackend.answering(), registry);

            assertThat(worker.awaitEnd()).isInstanceOf(RegistryUnavailableException.class);
            place.start(ScriptedBackend.answering());
            assertThat(place.resultsWhenSettled())
                    .extracting(InferenceResult::requestId)
                    .containsExactlyInAnyOrder("a", "b", "c");
        }
    }

    @Test
    void requestsThatNoWorkerCouldReadEndInTheDeadLetters() throws Exception {
        var impatient = limits(Duration.ofSeconds(5), Duration.ofMillis(100));
        try (var place = new Workplace(CLUSTER, impatient, Map.of())) {
            var registry = new SwitchedRegistry(CLUSTER.registry());
            registry.readersDown = true;
            place.send("a");

            for (var delivery = 1; delivery < place.settings.deliveryLimit(); delivery++) {
                assertThat(place.start(ScriptedBackend.answering(), registry).awaitEnd())
                        .isInstanceOf(RegistryUnavailableException.class);
            }
            place.start(ScriptedBackend.answering(), registry);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(place.deadLetterReasons())
                            .singleElement()
                            .satisfies(letter ->
                                    assertThat(letter.detail()).startsWith("delivered 3 times and not readable")));
        }
    }

    private static WorkerSettings limits(Duration inferTimeout, Duration patience) {
        var usual = Workplace.SETTINGS;
        return new WorkerSettings(
                usual.group(),
                usual.batchSize(),
                usual.lockDuration(),
                usual.deliveryLimit(),
                inferTimeout,
                usual.publishTimeout(),
                patience);
    }
}
