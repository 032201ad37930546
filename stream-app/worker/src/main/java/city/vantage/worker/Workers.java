package city.vantage.worker;

import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topics;
import city.vantage.wire.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Builds workers on a cluster. */
public final class Workers {
    private Workers() {}

    /** @param kafka properties of every client: bootstrap servers, security */
    public static Worker create(
            Map<String, Object> kafka,
            Topics topics,
            SchemaRegistry registry,
            Backend backend,
            WorkerSettings settings,
            MeterRegistry meters) {
        var clock = Clock.systemUTC();
        var counts = WorkerMeters.of(meters, topics.requests().name());
        var stopping = new AtomicBoolean();
        var queue = queue(kafka, topics, settings);
        var hold = new Hold(queue, settings.lockDuration());
        var down = new AtomicBoolean();
        counts.show(down);
        backend.measure(meters);
        var outage = new Outage(hold, settings.patience(), stopping::get, down);
        var producer = producer(kafka, settings);
        var results = RecordCodec.of(topics.results().mapping(), registry);
        var publisher = new Publisher(producer, results, topics, settings.publishTimeout(), hold);
        var requests = RecordCodec.of(topics.requests().mapping(), registry).inbound();
        var intake = new Intake(requests, settings.deliveryLimit(), clock, outage);
        var outbox = new Outbox(hold, publisher, outage, counts, clock);
        var call = new BackendCall(backend, settings.inferTimeout(), WorkerSettings.GRACE, hold);
        var round = new Round(hold, intake, outage, outbox, backend, call, counts, clock, stopping::get);
        return new Worker(queue, hold, publisher, call, outage, round, stopping, producer::metrics);
    }

    /**
     * Gives the share group its settings: it begins with the oldest request, sees committed requests only, and has the
     * lock duration and delivery limit of the workers, the latter with some to spare. To be done before the first worker starts.
     */
    public static void configureGroup(Admin admin, WorkerSettings settings) throws InterruptedException {
        alter(admin, settings, AlterConfigOp.OpType.SET);
    }

    /** Takes the settings of the share group back, so that nothing is left of it. */
    public static void forgetGroup(Admin admin, WorkerSettings settings) throws InterruptedException {
        alter(admin, settings, AlterConfigOp.OpType.DELETE);
    }

    private static void alter(Admin admin, WorkerSettings settings, AlterConfigOp.OpType how)
            throws InterruptedException {
        var group = new ConfigResource(ConfigResource.Type.GROUP, settings.group());
        var ops = Map.of(
                        "share.auto.offset.reset",
                        "earliest",
                        "share.isolation.level",
                        "read_committed",
                        "share.record.lock.duration.ms",
                        Long.toString(settings.lockDuration().toMillis()),
                        "share.delivery.count.limit",
                        Integer.toString(settings.deliveryLimit() + WorkerSettings.SPARE_DELIVERIES))
                .entrySet()
                .stream()
                .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), how))
                .collect(Collectors.toList());
        try {
            admin.incrementalAlterConfigs(Map.of(group, ops)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("share group " + settings.group() + " can't be configured", e.getCause());
        }
    }

    static RequestQueue queue(Map<String, Object> kafka, Topics topics, WorkerSettings settings) {
        var bytes = new ByteArrayDeserializer();
        return new RequestQueue(
                new KafkaShareConsumer<>(consumer(kafka, settings), bytes, bytes),
                topics.requests().name());
    }

    private static Map<String, Object> consumer(Map<String, Object> kafka, WorkerSettings settings) {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchSize());
        // Otherwise one worker acquires all that there is, while the others stand idle.
        config.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
        config.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
        return config;
    }

    private static Producer<byte[], byte[]> producer(Map<String, Object> kafka, WorkerSettings settings) {
        var config = new HashMap<>(kafka);
        // A label of what the producer measures; Kafka's own is a number.
        config.put(ProducerConfig.CLIENT_ID_CONFIG, settings.group());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // One record a batch: what the broker finds too large is refused alone. To split such batches can kill the
        // producer's thread (a StackOverflowError in Kafka 4.3.1), and batches save nothing next to inference.
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 0);
        var timeout = Math.toIntExact(settings.publishTimeout().toMillis());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        // Blocks the thread that renews, so no longer than a third of the hold.
        var third = settings.lockDuration().toMillis() / 3;
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.min(timeout, third));
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
