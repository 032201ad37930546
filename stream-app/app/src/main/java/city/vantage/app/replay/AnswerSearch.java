package city.vantage.app.replay;

import city.vantage.app.reader.TopicLog;
import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.ModelVersion;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Finds out which requests have an answer: one that the same model gave, byte for byte the same. Failures are no answers.
 *
 * @param model that the replay asks
 */
record AnswerSearch(Map<String, Object> kafka, SchemaRegistry registry, ModelVersion model, BooleanSupplier stopping) {

    /** Adds all answers of the topic from {@code since} on, by the time at which they were given. */
    void addTo(AnswerIndex index, Topic<InferenceResult> topic, boolean own, Instant since) {
        var codec = RecordCodec.of(topic.mapping(), registry).inbound();
        try (var log = new TopicLog(kafka, topic.name())) {
            log.seek(log.at(since), log.ends());
            while (log.hasMore() && !stopping.getAsBoolean()) {
                for (var record : log.next()) {
                    if (codec.deserialize(topic.name(), record.value())
                                    instanceof Inbound.Accepted<InferenceResult> accepted
                            && isAnswer(accepted.value())) {
                        index.add(accepted.value().requestId(), place(own, record));
                    }
                }
            }
        }
    }

    private boolean isAnswer(InferenceResult result) {
        return result.answer() instanceof Answer.Given && result.model().equals(model);
    }

    private static AnswerPlace place(boolean own, ConsumerRecord<?, ?> record) {
        return new AnswerPlace(own, record.partition(), record.offset());
    }
}
