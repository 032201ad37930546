package city.vantage.bench.pipeline;

import city.vantage.app.config.VantageConfig;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.GenerationLimits;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.PackVersion;
import city.vantage.prompt.Priority;
import city.vantage.prompt.Timings;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Requests read and answered without a worker. */
final class Answers {
    private Answers() {}

    /** Answers every request that is in the topic, and returns what then is in the topic of results. */
    static List<ConsumerRecord<byte[], byte[]>> to(VantageConfig config, SchemaRegistry registry) {
        var serializer =
                RecordCodec.of(config.topics().results().mapping(), registry).serializer();
        var topic = new RawTopic(config.kafkaClient(), config.topics().results().name());
        topic.write(requests(config, registry)
                .map(request -> new Raw(
                        System.currentTimeMillis(),
                        request.incidentId().getBytes(StandardCharsets.UTF_8),
                        serializer.serialize(topic.name(), of(request))))
                .toList());
        return topic.all();
    }

    static Stream<InferenceRequest> requests(VantageConfig config, SchemaRegistry registry) {
        var inbound =
                RecordCodec.of(config.topics().requests().mapping(), registry).inbound();
        var topic =
                new RawTopic(config.kafkaClient(), config.topics().requests().name());
        return topic.all().stream().map(record -> accepted(inbound.deserialize(topic.name(), record.value())));
    }

    static InferenceResult of(InferenceRequest request) {
        return InferenceResult.of(
                request, TimedBackend.answer(request), TimedBackend.INSTANT.model(), new Timings(0, 0));
    }

    /** A request that nobody waits for: a worker's first poll takes seconds, and this tells when it is over. */
    static Raw probe(VantageConfig config, SchemaRegistry registry) {
        var probe = new InferenceRequest(
                "probe",
                "probe",
                Phase.ACTION,
                "camera",
                ViewKind.OVERHEAD,
                new FrameSize(640, 480),
                List.of(),
                List.of(),
                null,
                null,
                InferenceRequest.STANDARD_LOCAL_BOX_SCALE,
                List.of(),
                List.of(),
                List.of(),
                new GenerationLimits(8, 0, 0),
                new PackVersion("bench", "1"),
                "none",
                Priority.LIVE,
                null);
        var topic = config.topics().requests();
        var serializer = RecordCodec.of(topic.mapping(), registry).serializer();
        return new Raw(
                System.currentTimeMillis(),
                probe.requestId().getBytes(StandardCharsets.UTF_8),
                serializer.serialize(topic.name(), probe));
    }

    private static <V> V accepted(Inbound<V> inbound) {
        return switch (inbound) {
            case Inbound.Accepted<V> accepted -> accepted.value();
            case Inbound.Rejected<V> rejected -> throw new IllegalStateException(rejected.detail());
            case Inbound.Tick<V> ignored -> throw new IllegalStateException("a record without a value");
        };
    }
}
