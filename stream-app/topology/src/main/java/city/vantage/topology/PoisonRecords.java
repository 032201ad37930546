package city.vantage.topology;

import city.vantage.incident.RejectionReason;
import city.vantage.incident.SourceOffset;
import city.vantage.wire.DeadLetter;
import city.vantage.wire.registry.RegistryException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a processor fails on a record. Trouble with Kafka or the registry is not the record's fault: the
 * thread fails, its transaction is aborted, and the record is processed again. Anything else would fail again and stop
 * everything behind it, so the record becomes a dead letter.
 */
public final class PoisonRecords implements ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PoisonRecords.class);

    /** Name of the property that holds the registry of meters in which such records are counted. */
    public static final String METERS = "vantage.meters";

    private MeterRegistry meters = new SimpleMeterRegistry();

    @Override
    public void configure(Map<String, ?> configs) {
        if (configs.get(METERS) instanceof MeterRegistry registry) {
            meters = registry;
        }
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (context.topic() == null || context.sourceRawValue() == null || isOutside(exception)) {
            return Response.fail();
        }
        var origin = new SourceOffset(context.topic(), context.partition(), context.offset());
        LOG.error(
                "Record failed, and becomes a dead letter; node={}, {}", context.processorNodeId(), origin, exception);
        RecordMeters.rejected(meters, context.topic(), RejectionReason.FAILED);
        var letter = new DeadLetter(RejectionReason.FAILED, exception.getClass().getSimpleName(), origin);
        return Response.resume(List.of(new ProducerRecord<>(
                context.topic() + ".dead-letters",
                null,
                System.currentTimeMillis(),
                context.sourceRawKey(),
                context.sourceRawValue(),
                letter.headers(context.headers()))));
    }

    private static boolean isOutside(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KafkaException || cause instanceof RegistryException) {
                return true;
            }
        }
        return false;
    }
}
