package city.vantage.topology;

import city.vantage.alert.FeedbackStep;
import city.vantage.alert.OperatorFeedback;
import city.vantage.incident.RejectedException;
import city.vantage.wire.Inbound;
import city.vantage.wire.Topics;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** Counts what operators say of alerts. Feedback that meets no alert becomes a dead letter. */
@NullUnmarked // fields are set by init
final class JudgeAlertProcessor implements Processor<byte[], Inbound<OperatorFeedback>, Object, Object> {
    private final Topics topics;
    private final TopologySettings settings;
    private final AlertMeters meters;
    private final RecordMeters records;

    private AlertStores stores;
    private DeadLetters deadLetters;

    JudgeAlertProcessor(Topics topics, TopologySettings settings, AlertMeters meters, RecordMeters records) {
        this.topics = topics;
        this.settings = settings;
        this.meters = meters;
        this.records = records;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        stores = AlertStores.of(context, settings.alerts(), meters);
        deadLetters = DeadLetters.of(topics.feedback(), context, records);
    }

    @Override
    public void process(Record<byte[], Inbound<OperatorFeedback>> record) {
        switch (record.value()) {
            case Inbound.Accepted<OperatorFeedback> accepted -> judge(record, accepted.value());
            case Inbound.Rejected<OperatorFeedback> rejected ->
                deadLetters.add(record, rejected.reason(), rejected.detail());
            case Inbound.Tick<OperatorFeedback> ignored -> {}
        }
    }

    private void judge(Record<byte[], Inbound<OperatorFeedback>> record, OperatorFeedback feedback) {
        var known = stores.get(feedback.incidentId());
        FeedbackStep step;
        try {
            step = FeedbackStep.of(known, feedback, Instant.ofEpochMilli(record.timestamp()));
        } catch (RejectedException e) {
            deadLetters.add(record, e.reason(), e.getMessage());
            return;
        }
        stores.keep(feedback.incidentId(), known, step.next());
        stores.count(
                feedback.siteId(), feedback.rule(), figures -> figures.judged(step.before(), feedback.judgement()));
    }
}
