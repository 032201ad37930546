package city.vantage.topology;

import city.vantage.wire.mapping.IncidentAnswersMapping;
import city.vantage.wire.mapping.PendingPhaseMapping;

/**
 * incident.views → assemble-prompt → inference.requests, and inference.results → describe → safety.descriptions.
 *
 * <p>Both steps share what is pending of a phase: so a doubled answer changes nothing, and a view that asks what was
 * answered before is described at once. They share what was answered about the incident, so that its phases agree.
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
        vantage.source(topics.views());
        vantage.source(topics.results());
        vantage.topology()
                .addProcessor(
                        ASSEMBLE,
                        () -> new AssemblePromptProcessor(topics, settings, meters),
                        topics.views().name())
                .addProcessor(
                        DESCRIBE,
                        () -> new DescribeProcessor(topics, settings, meters),
                        topics.results().name())
                .addStateStore(vantage.store(PENDING, new PendingPhaseMapping()), ASSEMBLE, DESCRIBE)
                .addStateStore(vantage.store(ANSWERS, new IncidentAnswersMapping()), ASSEMBLE, DESCRIBE)
                .addStateStore(Timers.storeBuilder(TIMERS), ASSEMBLE, DESCRIBE);
        vantage.sink(topics.requests(), ASSEMBLE);
        vantage.sinkBySite(
                topics.descriptions(), description -> description.view().siteId(), ASSEMBLE, DESCRIBE);
        vantage.deadLetterSink(topics.views(), ASSEMBLE);
        vantage.deadLetterSink(topics.results(), DESCRIBE);
    }
}
