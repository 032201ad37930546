package city.vantage.bench.pipeline;

import city.vantage.app.config.VantageConfig;
import city.vantage.bench.cluster.WholeTopic;
import city.vantage.incident.Camera;
import city.vantage.prompt.InferenceRequest;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Incidents as they happen, and the readers that wait for what follows from them. Times are in microseconds. Those of the
 * first seconds aren't kept: streams that have just started have neither connections nor warm code.
 */
final class LiveFeed {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration REST = Duration.ofSeconds(3);
    private static final int UNCOUNTED_SECONDS = 5;

    private final Workbench bench;
    private final int rate;
    private final int seconds;
    private final List<Glimpse> glimpses;

    LiveFeed(Workbench bench, int rate, int seconds) {
        this.bench = bench;
        this.rate = rate;
        this.seconds = seconds;
        var simulation = City.withoutFaults(bench.sizes());
        this.glimpses = IntStream.range(0, simulation.sites().size())
                .mapToObj(number -> Glimpse.of(simulation, number))
                .toList();
    }

    List<Camera> cameras() {
        return glimpses.stream().flatMap(glimpse -> glimpse.cameras().stream()).toList();
    }

    /** Times the copy of each incident's last observation. */
    void copies(VantageConfig config, Histogram copied) throws InterruptedException {
        var sent = new ConcurrentHashMap<String, Long>();
        var seen = new ConcurrentHashMap<String, Integer>();
        var reader = reading(config, CopyTopology.target(config.topics()), record -> {
            var incident = key(record);
            if (seen.merge(incident, 1, Integer::sum)
                    == glimpse(incident).observations().size()) {
                record(copied, incident, sent.get(incident));
            }
        });
        send(config, sent, "copied");
        reader.join();
    }

    /** Times each incident's first request, answers it at once, and times its first description. */
    void answer(VantageConfig config, Histogram requested, Histogram described) throws InterruptedException {
        var sent = new ConcurrentHashMap<String, Long>();
        var answered = new ConcurrentHashMap<String, Long>();
        var topics = config.topics();
        var requests =
                RecordCodec.of(topics.requests().mapping(), bench.registry()).inbound();
        var results =
                RecordCodec.of(topics.results().mapping(), bench.registry()).serializer();
        try (var producer = RawTopic.producer(config.kafkaClient())) {
            var asking = reading(config, topics.requests().name(), record -> {
                if (requests.deserialize(record.topic(), record.value())
                        instanceof Inbound.Accepted<InferenceRequest> accepted) {
                    var request = accepted.value();
                    var incident = request.incidentId();
                    record(requested, incident, sent.remove(incident));
                    var value = results.serialize(topics.results().name(), Answers.of(request));
                    answered.putIfAbsent(incident, System.nanoTime());
                    var _ = producer.send(new ProducerRecord<>(
                            topics.results().name(), incident.getBytes(StandardCharsets.UTF_8), value));
                }
            });
            var describing = reading(config, topics.descriptions().name(), record -> {
                // Later descriptions are of revisions that need no new answer.
                var since = answered.get(key(record));
                if (since != null && since > 0) {
                    record(described, key(record), since);
                    answered.put(key(record), 0L);
                }
            });
            send(config, sent, "live");
            asking.join();
            describing.join();
        }
    }

    private void send(VantageConfig config, Map<String, Long> sent, String prefix) throws InterruptedException {
        var topic = config.topics().observations().name();
        var serializer = Feed.serializer(bench.registry());
        var began = System.nanoTime();
        try (var producer = RawTopic.producer(config.kafkaClient())) {
            for (var number = 0; number < rate * seconds; number++) {
                var wait = began + number * 1_000_000_000L / rate - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
                var incident = prefix + "-" + number;
                for (var frame : glimpse(incident).observations()) {
                    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
                    var raw = Feed.raw(serializer, Glimpse.again(frame, incident, now));
                    sent.put(incident, System.nanoTime());
                    var _ = producer.send(
                            new ProducerRecord<>(topic, null, raw.timestampMillis(), raw.key(), raw.value()));
                }
                bench.progress().show("07: %,d of %,d incidents %s".formatted(number, rate * seconds, prefix));
            }
        }
    }

    /** Reads what comes from now on, until a while after the last incident. */
    private Thread reading(VantageConfig config, String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var consumer = WholeTopic.consumer(config.kafkaClient(), topic, true);
        var end = System.nanoTime() + Duration.ofSeconds(seconds).plus(REST).toNanos();
        return Thread.ofPlatform().name("reader-of-" + topic).start(() -> {
            try (consumer) {
                while (System.nanoTime() < end) {
                    consumer.poll(POLL).forEach(each);
                }
            }
        });
    }

    private Glimpse glimpse(String incident) {
        return glimpses.get(number(incident) % glimpses.size());
    }

    private static int number(String incident) {
        return Integer.parseInt(incident.substring(incident.indexOf('-') + 1));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private void record(Histogram histogram, String incident, @Nullable Long sinceNanos) {
        if (sinceNanos != null && number(incident) >= rate * UNCOUNTED_SECONDS) {
            histogram.recordValue((System.nanoTime() - sinceNanos) / 1_000);
        }
    }
}
