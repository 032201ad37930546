package city.vantage.topology;

import city.vantage.description.DescribeStep;
import city.vantage.description.IncidentAnswers;
import city.vantage.description.PendingPhase;
import city.vantage.description.SafetyDescription;
import city.vantage.description.SeverityRules;
import city.vantage.incident.Phase;
import city.vantage.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What assemble-prompt and describe share: the phases that wait for answers, and where descriptions go. */
record PendingPhases(
        KeyValueStore<String, PendingPhase> store,
        KeyValueStore<String, IncidentAnswers> answers,
        Timers timers,
        ProcessorContext<Object, Object> context,
        Topics topics,
        SeverityRules rules,
        RecordMeters meters) {

    /** From an incident's first answer; long after the last phase of any incident that isn't a traffic jam. */
    private static final Duration REMEMBER_ANSWERS = Duration.ofHours(1);

    static PendingPhases of(
            ProcessorContext<Object, Object> context, Topics topics, SeverityRules rules, RecordMeters meters) {
        return new PendingPhases(
                context.getStateStore(Describe.PENDING),
                context.getStateStore(Describe.ANSWERS),
                new Timers(context.getStateStore(Describe.TIMERS)),
                context,
                topics,
                rules,
                meters);
    }

    static String key(String incidentId, Phase phase) {
        return incidentId + "/" + phase.name();
    }

    @Nullable
    PendingPhase get(String key) {
        return store.get(key);
    }

    /** Keeps the outcome of a step and publishes what it describes. */
    void keep(String key, DescribeStep step) {
        step.described().forEach(this::publish);
        var next = step.next();
        if (next == null) {
            store.delete(key);
        } else {
            store.put(key, next);
        }
    }

    /** Describes as expired what has waited too long, and forgets the answers of incidents that are long over. */
    void expire(Instant wallClock) {
        for (var key : timers.ring(wallClock)) {
            if (!key.contains("/")) {
                answers.delete(key);
                continue;
            }
            var pending = store.get(key);
            if (pending != null) {
                keep(key, pending.expire(wallClock));
            }
        }
    }

    /** The record has the time of what it describes, so that it is the same in a replay. */
    private void publish(SafetyDescription alone) {
        // A final description rests on its own answer alone: which of the others came before differs from run to run.
        var description = (alone.view().finalRevision() ? alone : agreeing(alone)).assessed(rules);
        var view = description.view();
        meters.described(description.status().name());
        new Outlet<>(topics.descriptions(), context)
                .publish(view.incidentId(), description, view.chosen().capturedAt());
    }

    /** The description in agreement with what was answered about the incident's other phases before. */
    private SafetyDescription agreeing(SafetyDescription description) {
        var incidentId = description.view().incidentId();
        @Nullable IncidentAnswers known = answers.get(incidentId);
        if (known == null) {
            timers.set(Instant.ofEpochMilli(context.currentSystemTimeMs()).plus(REMEMBER_ANSWERS), incidentId);
        }
        var all = Objects.requireNonNullElse(known, IncidentAnswers.NONE).with(description);
        answers.put(incidentId, all);
        return all.agree(description);
    }
}
