package city.vantage.topology;

import city.vantage.wire.mapping.IncidentAnswersMapping;
import city.vantage.wire.mapping.PendingPhaseMapping;

/**
 * select-best-view → assemble-prompt → inference.requests, and inference.results → describe → safety.descriptions.
 *
 * <p>Choosing and asking are one transaction, so that a request is visible one commit after the observation that it
 * waited for. What cameras say alone moves the time on, not what workers answer.
 *
 * <p>assemble-prompt and describe share what is pending of a phase: so a doubled answer changes nothing, and a view that
 * asks what was answered before is described at once. They share what was answered about the incident, so that its
 * phases agree.
 */
final class Describe {
    static final String ASSEMBLE = "assemble-prompt";
    static final String DESCRIBE = "describe";
    static final String PENDING = "pending-phases";
    static final String ANSWERS = "incident-answers";
    static final String TIMERS = "pending-timers";

    private Describe() {}

    static void addTo(VantageTopology vantage, TopologySettings settings, RecordMeters meters) {
        var topics = vantage.topics();
        vantage.timelessSource(topics.results());
        vantage.topology()
                .addProcessor(
                        ASSEMBLE, () -> new AssemblePromptProcessor(topics, settings, meters), SelectBestView.NAME)
                .addProcessor(
                        DESCRIBE,
                        () -> new DescribeProcessor(topics, settings, meters),
                        topics.results().name())
                .addStateStore(vantage.cachedStore(PENDING, new PendingPhaseMapping()), ASSEMBLE, DESCRIBE)
                .addStateStore(vantage.cachedStore(ANSWERS, new IncidentAnswersMapping()), ASSEMBLE, DESCRIBE)
                .addStateStore(Timers.storeBuilder(TIMERS), ASSEMBLE, DESCRIBE);
        vantage.sink(topics.requests(), ASSEMBLE, DESCRIBE);
        vantage.sinkBySite(
                topics.descriptions(), description -> description.view().siteId(), ASSEMBLE, DESCRIBE);
        vantage.deadLetterSink(topics.results(), DESCRIBE);
    }
}
