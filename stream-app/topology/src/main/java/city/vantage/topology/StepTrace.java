package city.vantage.topology;

import city.vantage.alert.SafetyAlert;
import city.vantage.description.SafetyDescription;
import city.vantage.view.OpenIncident;
import city.vantage.view.PhaseProgress;
import city.vantage.view.ViewSelection;
import city.vantage.wire.trace.IncidentTrace;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.time.Instant;
import java.util.Comparator;
import org.apache.kafka.common.header.Headers;

/**
 * What the steps of the stream tell an incident's trace, and the headers of what follows. It names no persons and quotes
 * no captions.
 */
final class StepTrace {
    private static final AttributeKey<String> INCIDENT = AttributeKey.stringKey("vantage.incident");
    private static final AttributeKey<String> SITE = AttributeKey.stringKey("vantage.site");
    private static final AttributeKey<String> CAMERA = AttributeKey.stringKey("vantage.camera");
    private static final AttributeKey<String> PHASE = AttributeKey.stringKey("vantage.phase");
    private static final AttributeKey<Long> REVISION = AttributeKey.longKey("vantage.revision");
    private static final AttributeKey<Boolean> FINAL = AttributeKey.booleanKey("vantage.final");
    private static final AttributeKey<String> TRIGGER = AttributeKey.stringKey("vantage.trigger");
    private static final AttributeKey<String> STATUS = AttributeKey.stringKey("vantage.status");
    private static final AttributeKey<String> RULE = AttributeKey.stringKey("vantage.rule");
    private static final AttributeKey<String> STATE = AttributeKey.stringKey("vantage.state");

    private StepTrace() {}

    /** From when the chosen frame was taken. */
    static Headers selected(ViewSelection view, long wallMillis) {
        return IncidentTrace.of(view.incidentId())
                .tell(
                        SelectBestView.NAME,
                        view.chosen().capturedAt(),
                        Instant.ofEpochMilli(wallMillis),
                        of(view).put(TRIGGER, view.trigger().name()).build());
    }

    static Headers described(SafetyDescription description, Headers cause, long wallMillis) {
        var view = description.view();
        return at(
                IncidentTrace.of(cause, view.incidentId()),
                Describe.DESCRIBE,
                wallMillis,
                of(view).put(STATUS, description.status().name()).build());
    }

    static Headers alerted(SafetyAlert alert, Headers cause, long wallMillis) {
        return at(
                IncidentTrace.of(cause, alert.incidentId()),
                RaiseAlert.RAISE,
                wallMillis,
                Attributes.builder()
                        .put(INCIDENT, alert.incidentId())
                        .put(SITE, alert.siteId())
                        .put(RULE, alert.rule())
                        .put(STATE, alert.state().name())
                        .build());
    }

    /** From its first observation to its close, in stream time, which ends now. */
    static void closed(OpenIncident incident, long wallMillis) {
        var first = incident.phases().values().stream()
                .map(PhaseProgress::firstSeen)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        IncidentTrace.tellWhole(
                incident.incidentId(),
                first,
                Instant.ofEpochMilli(wallMillis),
                Attributes.of(INCIDENT, incident.incidentId(), SITE, incident.siteId()));
    }

    private static Headers at(IncidentTrace trace, String step, long wallMillis, Attributes attributes) {
        var now = Instant.ofEpochMilli(wallMillis);
        return trace.tell(step, now, now, attributes);
    }

    private static AttributesBuilder of(ViewSelection view) {
        return Attributes.builder()
                .put(INCIDENT, view.incidentId())
                .put(SITE, view.siteId())
                .put(CAMERA, view.cameraId())
                .put(PHASE, view.phase().name())
                .put(REVISION, (long) view.revision())
                .put(FINAL, view.finalRevision());
    }
}
