package city.vantage.topology;

import city.vantage.description.PendingPhase;
import city.vantage.view.ViewSelection;
import city.vantage.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** Asks about each chosen view, unless the same was asked before. */
@NullUnmarked // fields are set by init
final class AssemblePromptProcessor implements Processor<String, ViewSelection, Object, Object> {
    private static final Duration TICK = Duration.ofSeconds(1);

    /** Time for an answer that a worker gave at the last moment to arrive. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Topics topics;
    private final TopologySettings settings;
    private final RecordMeters meters;

    private ProcessorContext<Object, Object> context;
    private PendingPhases phases;

    AssemblePromptProcessor(Topics topics, TopologySettings settings, RecordMeters meters) {
        this.topics = topics;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        phases = PendingPhases.of(context, topics, settings, meters);
        context.schedule(
                TICK, PunctuationType.WALL_CLOCK_TIME, wallMillis -> phases.expire(Instant.ofEpochMilli(wallMillis)));
    }

    @Override
    public void process(Record<String, ViewSelection> record) {
        var view = record.value();
        var timestamp = record.timestamp();
        var key = PendingPhases.key(view.incidentId(), view.phase());
        var pending = phases.get(key);
        var deadline = settings.prompts().deadline(Instant.ofEpochMilli(timestamp));
        var step = (pending == null ? PendingPhase.NONE : pending).choose(view, deadline, settings.prompts());
        if (deadline != null) {
            phases.timers().set(deadline.plus(GRACE), key);
        }
        phases.keep(key, step, timestamp, record.headers());
    }

    @Override
    public void close() {
        meters.open().forget(context.taskId());
    }
}
