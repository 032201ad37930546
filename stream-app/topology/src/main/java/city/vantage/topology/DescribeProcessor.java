package city.vantage.topology;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.Probes;
import city.vantage.wire.Inbound;
import city.vantage.wire.Topics;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** Turns answers into descriptions of the views that wait for them. */
@NullUnmarked // fields are set by init
final class DescribeProcessor implements Processor<byte[], Inbound<InferenceResult>, Object, Object> {
    /** A backend that can't judge a question finds yes and no equally likely. */
    private static final double UNDECIDED = 0.5;

    private final Topics topics;
    private final TopologySettings settings;
    private final RecordMeters meters;

    private TaskId task;
    private PendingPhases phases;
    private DeadLetters deadLetters;

    DescribeProcessor(Topics topics, TopologySettings settings, RecordMeters meters) {
        this.topics = topics;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        task = context.taskId();
        phases = PendingPhases.of(context, topics, settings, meters);
        deadLetters = DeadLetters.of(topics.results(), context, meters);
    }

    @Override
    public void process(Record<byte[], Inbound<InferenceResult>> record) {
        switch (record.value()) {
            case Inbound.Accepted<InferenceResult> accepted ->
                describe(accepted.value(), record.timestamp(), record.headers());
            case Inbound.Rejected<InferenceResult> rejected ->
                deadLetters.add(record, rejected.reason(), rejected.detail());
            case Inbound.Tick<InferenceResult> ignored -> {}
        }
    }

    private void describe(InferenceResult result, long timestamp, Headers headers) {
        var key = PendingPhases.key(result.incidentId(), result.phase());
        var pending = phases.get(key);
        if (pending == null || !pending.awaits(result.requestId())) {
            meters.repeatedResult();
            return;
        }
        meters.open().answered(task, result.requestId());
        count(result);
        phases.keep(
                key, pending.answer(settings.prompts().pack().read(result), settings.prompts()), timestamp, headers);
    }

    private void count(InferenceResult result) {
        if (result.answer() instanceof Answer.Given given) {
            given.likelihoods().stream()
                    .filter(answer -> answer.attribute().equals(Probes.ATTRIBUTE))
                    .filter(answer -> answer.best().probability() > UNDECIDED)
                    .forEach(answer ->
                            meters.probed(result.model(), answer.best().answer()));
        }
    }
}
