package city.vantage.topology;

import city.vantage.description.Answered;
import city.vantage.description.DescribeStep;
import city.vantage.description.IncidentAnswers;
import city.vantage.description.PendingPhase;
import city.vantage.description.SafetyDescription;
import city.vantage.description.SeverityRules;
import city.vantage.incident.Phase;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Priority;
import city.vantage.prompt.PromptPack;
import city.vantage.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What assemble-prompt and describe share: the phases that wait for answers, and where descriptions go. */
record PendingPhases(
        KeyValueStore<String, PendingPhase> store,
        KeyValueStore<String, IncidentAnswers> answers,
        Timers timers,
        ProcessorContext<Object, Object> context,
        Topics topics,
        PromptPack pack,
        SeverityRules rules,
        Duration keepAnswers,
        RecordMeters meters) {

    /** Where time led to a step, and no record. */
    private static final Headers NONE = new RecordHeaders();

    static PendingPhases of(
            ProcessorContext<Object, Object> context, Topics topics, TopologySettings settings, RecordMeters meters) {
        return new PendingPhases(
                context.getStateStore(Describe.PENDING),
                context.getStateStore(Describe.ANSWERS),
                new Timers(context.getStateStore(Describe.TIMERS)),
                context,
                topics,
                settings.prompts().pack(),
                settings.rules(),
                settings.keepAnswers(),
                meters);
    }

    static String key(String incidentId, Phase phase) {
        return incidentId + "/" + phase.name();
    }

    @Nullable
    PendingPhase get(String key) {
        return store.get(key);
    }

    /**
     * Keeps the outcome of a step, asks what is to be asked, and publishes what can be described.
     *
     * @param timestamp of the record that led to the step
     * @param headers of that record
     */
    void keep(String key, DescribeStep step, long timestamp, Headers headers) {
        step.ask().forEach(request -> ask(request, timestamp, headers));
        step.described().forEach(answered -> publish(agreeing(answered), headers));
        store.put(key, step.next());
        var last = step.next().last();
        if (last != null) {
            var view = last.waiting().view();
            remember(view.incidentId());
            describe(
                    view.incidentId(),
                    view.finalPhases().contains(view.phase()) ? view.finalPhases() : List.of(view.phase()),
                    headers);
        }
    }

    private void ask(InferenceRequest request, long timestamp, Headers headers) {
        context.forward(
                new Record<Object, Object>(request.requestId(), request, timestamp, headers),
                VantageTopology.sinkName(topics.requests()));
        meters.asked();
        if (request.priority() == Priority.LIVE && request.deadline() != null) {
            meters.open().sent(context.taskId(), request.requestId(), request.deadline());
        }
    }

    /** Ends the waits that were too long, and forgets incidents that are long over. */
    void expire(Instant wallClock) {
        for (var key : timers.ring(wallClock)) {
            if (!key.contains("/")) {
                forget(key, wallClock);
                continue;
            }
            var pending = store.get(key);
            if (pending != null) {
                keep(key, pending.expire(wallClock), wallClock.toEpochMilli(), NONE);
            }
        }
    }

    /** Describes the phases for good once all of them can be: then each run of the same incident gives the same. */
    private void describe(String incidentId, List<Phase> phases, Headers headers) {
        var finals = over(incidentId, phases);
        if (finals.size() == phases.size()) {
            publish(incidentId, finals, headers);
        }
    }

    /** Describes phases that wait for one that never came, unless something is still to be answered. */
    private void forget(String incidentId, Instant wallClock) {
        var all = List.of(Phase.values());
        if (pending(incidentId, all).allMatch(phase -> phase.awaited().isEmpty())) {
            publish(incidentId, over(incidentId, all), NONE);
            answers.delete(incidentId);
        } else {
            timers.set(wallClock.plus(keepAnswers), incidentId);
        }
    }

    private List<Answered> over(String incidentId, List<Phase> phases) {
        return pending(incidentId, phases)
                .filter(PendingPhase::isOver)
                .flatMap(pending -> Stream.ofNullable(pending.last()))
                .toList();
    }

    private Stream<PendingPhase> pending(String incidentId, List<Phase> phases) {
        return phases.stream().map(phase -> store.get(key(incidentId, phase))).filter(Objects::nonNull);
    }

    private void publish(String incidentId, List<Answered> finals, Headers headers) {
        IncidentAnswers.agree(finals, pack.pooling()).forEach(description -> publish(description, headers));
        finals.forEach(
                each -> store.delete(key(incidentId, each.waiting().view().phase())));
    }

    /** The record has the time of what it describes, so that it is the same in a replay. */
    private void publish(SafetyDescription agreed, Headers headers) {
        var description = agreed.assessed(rules);
        var view = description.view();
        meters.described(
                description.status(), view.finalRevision(), view.chosen().capturedAt(), context.currentSystemTimeMs());
        new Outlet<>(topics.descriptions(), context)
                .publish(
                        view.incidentId(),
                        description,
                        view.chosen().capturedAt(),
                        StepTrace.described(description, headers, context.currentSystemTimeMs()));
    }

    /** The description in agreement with what was answered about the incident's other phases before. */
    private SafetyDescription agreeing(Answered answered) {
        var incidentId = answered.waiting().view().incidentId();
        var all = remember(incidentId).with(answered);
        answers.put(incidentId, all);
        return all.agree(answered.description(), pack.pooling());
    }

    private IncidentAnswers remember(String incidentId) {
        @Nullable IncidentAnswers known = answers.get(incidentId);
        if (known != null) {
            return known;
        }
        timers.set(Instant.ofEpochMilli(context.currentSystemTimeMs()).plus(keepAnswers), incidentId);
        answers.put(incidentId, IncidentAnswers.NONE);
        return IncidentAnswers.NONE;
    }
}
