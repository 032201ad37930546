package city.vantage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.vantage.incident.RejectionReason;
import city.vantage.testing.VantageCluster;
import city.vantage.wire.DeadLetter;
import city.vantage.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(180)
class WebhooksIT {
    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    private static final Duration LONG = Duration.ofSeconds(60);

    private final Topics topics = new Topics(CLUSTER.freshName("hooks") + ".", 2);
    private final String group = CLUSTER.freshName("webhooks");
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void createTopics() throws Exception {
        CLUSTER.admin()
                .createTopics(topics.all().stream()
                        .map(spec -> spec.newTopic((short) 1, true))
                        .toList())
                .all()
                .get();
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void aTargetThatHangsHoldsUpNoOther() throws Exception {
        var hanging = opened(Receiver.hanging());
        var sound = opened(Receiver.accepting());
        var webhooks = start(patient(), hanging.target("hanging"), sound.target("sound"));

        IntStream.range(0, 100).forEach(i -> write("i-" + i % 5, i / 5));

        await().atMost(LONG).until(() -> sound.received().size() >= 100);
        assertThat(webhooks.resting()).isEmpty();
        assertThat(events(sound)).hasSize(100).doesNotHaveDuplicates();
        assertThat(changes(sound).values())
                .hasSize(5)
                .allSatisfy(changes -> assertThat(changes)
                        .isEqualTo(IntStream.range(0, 20).boxed().toList()));
        // It has no more at a time than it may, one of each incident, and nothing of it counts as done.
        assertThat(changes(hanging).values())
                .allSatisfy(changes -> assertThat(changes).containsOnly(0));
        assertThat(committed("sound")).isEqualTo(100);
        assertThat(committed("hanging")).isZero();
    }

    @Test
    void afterFailuresEachIncidentGoesOnInOrder() throws Exception {
        var failures = new ConcurrentHashMap<String, Integer>();
        var moody = opened(Receiver.start((self, exchange, request) ->
                self.answer(exchange, failures.merge(request.id(), 1, Integer::sum) < 3 ? 503 : 200)));
        start(patient(), moody.target("moody"));

        IntStream.range(0, 20).forEach(i -> write("i-" + i % 2, i / 2));

        await().atMost(LONG).until(() -> committed("moody") == 20);
        assertThat(moody.received()).hasSize(60);
        var each = IntStream.range(0, 10)
                .boxed()
                .flatMap(i -> List.of(i, i, i).stream())
                .toList();
        assertThat(changes(moody).values())
                .allSatisfy(changes -> assertThat(changes).isEqualTo(each));
    }

    @Test
    void whatIsNeverTakenBecomesADeadLetterAndTheNextIsDelivered() throws Exception {
        var broken = opened(Receiver.start((self, exchange, request) ->
                self.answer(exchange, request.event().endsWith("/0") ? 500 : 200)));
        start(PostTest.settings(true, Duration.ofSeconds(5)), broken.target("broken"));

        write("i-1", 0);
        write("i-1", 1);

        var letter = CLUSTER.readAll(topics.undelivered().name(), 1, LONG).getFirst();
        assertThat(new String(letter.key(), UTF_8)).isEqualTo("i-1");
        assertThat(new String(letter.headers().lastHeader("vantage.webhook").value(), UTF_8))
                .isEqualTo("broken");
        assertThat(DeadLetter.of(letter.headers())).satisfies(dead -> {
            assertThat(dead.reason()).isEqualTo(RejectionReason.FAILED);
            assertThat(dead.detail()).isEqualTo("answered 500, in attempt 3 of 3");
            assertThat(dead.origin().topic()).isEqualTo(topics.alerts().name());
            assertThat(dead.origin().offset()).isZero();
        });
        assertThat(letter.value()).isEqualTo(bytes("i-1", 0));
        await().atMost(LONG).until(() -> committed("broken") == 2);
        assertThat(changes(broken).get("i-1")).isEqualTo(List.of(0, 0, 0, 1));
    }

    @Test
    void bytesThatAreNoAlertBecomeADeadLetterAtOnce() throws Exception {
        var sound = opened(Receiver.accepting());
        start(patient(), sound.target("sound"));

        var _ = CLUSTER.produce(topics.alerts().name(), "i-1".getBytes(UTF_8), new byte[] {1, 2, 3});
        write("i-1", 1);

        var letter = CLUSTER.readAll(topics.undelivered().name(), 1, LONG).getFirst();
        assertThat(DeadLetter.of(letter.headers()).reason()).isEqualTo(RejectionReason.MALFORMED);
        await().atMost(LONG).until(() -> sound.received().size() == 1);
    }

    @Test
    void whatWasUndoneWhenTheProcessStoppedIsDeliveredByTheNextAndNothingElse() throws Exception {
        var answers = new ConcurrentHashMap<String, Integer>();
        var recovering = opened(Receiver.start((self, exchange, request) ->
                self.answer(exchange, request.event().contains("i-2") && answers.isEmpty() ? 500 : 200)));
        var first = start(patient(), recovering.target("recovering"));
        write("i-1", 0);
        write("i-2", 0);
        await().atMost(LONG).until(() -> changes(recovering).keySet().equals(Set.of("i-1", "i-2")));
        first.close();
        answers.put("well", 1);
        recovering.received().clear();

        start(patient(), recovering.target("recovering"));

        await().atMost(LONG).until(() -> committed("recovering") == 2);
        assertThat(changes(recovering)).containsEntry("i-2", List.of(0));
    }

    @Test
    void aNewTargetBeginsNowUnlessItIsToldOtherwise() throws Exception {
        write("i-1", 0);
        var sound = opened(Receiver.accepting());
        var from = patient();
        start(
                new WebhookSettings(from.group(), false, from.retries(), from.timeout(), 4, 10, from.addresses()),
                sound.target("sound"));
        await().atMost(LONG).until(() -> positions("sound").size() == 2);

        write("i-1", 1);

        await().atMost(LONG).until(() -> !sound.received().isEmpty());
        assertThat(changes(sound)).isEqualTo(Map.of("i-1", List.of(1)));
    }

    /** Tries for longer than a test takes. */
    private WebhookSettings patient() {
        return new WebhookSettings(
                group,
                true,
                new RetryPolicy(1_000, Duration.ofMillis(20), Duration.ofMillis(200)),
                Duration.ofSeconds(5),
                4,
                10,
                new AddressRules(true));
    }

    private Webhooks start(WebhookSettings settings, Target... targets) {
        var own = new WebhookSettings(
                group,
                settings.fromBeginning(),
                settings.retries(),
                settings.timeout(),
                settings.inFlight(),
                settings.queue(),
                settings.addresses());
        Map<String, Object> kafka = Map.of("bootstrap.servers", CLUSTER.bootstrapServers());
        return opened(
                Webhooks.start(kafka, topics, CLUSTER.registry(), List.of(targets), own, new SimpleMeterRegistry()));
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.add(resource);
        return resource;
    }

    private void write(String incidentId, int change) {
        var _ = CLUSTER.produce(topics.alerts().name(), incidentId.getBytes(UTF_8), bytes(incidentId, change));
    }

    private byte[] bytes(String incidentId, int change) {
        return topics.alerts()
                .serializer(CLUSTER.registry())
                .serialize(topics.alerts().name(), Alerts.alert(incidentId, change));
    }

    private static List<String> events(Receiver receiver) {
        return receiver.received().stream().map(Receiver.Received::event).toList();
    }

    /** The changes of each incident's alert, in the order in which they came. */
    private static Map<String, List<Integer>> changes(Receiver receiver) {
        var changes = new HashMap<String, List<Integer>>();
        events(receiver).forEach(event -> {
            var parts = event.split("/", -1);
            changes.computeIfAbsent(parts[1], _ -> new ArrayList<>()).add(Integer.parseInt(parts[3]));
        });
        return changes;
    }

    private Map<TopicPartition, Long> positions(String target) throws ExecutionException, InterruptedException {
        var positions = new HashMap<TopicPartition, Long>();
        CLUSTER.admin()
                .listConsumerGroupOffsets(group + "." + target)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> positions.put(partition, offset.offset()));
        return positions;
    }

    /** Records that the target is done with. */
    private long committed(String target) throws ExecutionException, InterruptedException {
        return positions(target).values().stream().mapToLong(Long::longValue).sum();
    }
}
