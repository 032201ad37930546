package city.vantage.wire;

import city.vantage.alert.OperatorFeedback;
import city.vantage.alert.SafetyAlert;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.Camera;
import city.vantage.incident.Observation;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.schemas.CameraDetections;
import city.vantage.view.ViewSelection;
import city.vantage.wire.event.SafetyEvents;
import city.vantage.wire.mapping.CameraDetectionsMapping;
import city.vantage.wire.mapping.CameraMapping;
import city.vantage.wire.mapping.InferenceRequestMapping;
import city.vantage.wire.mapping.InferenceResultMapping;
import city.vantage.wire.mapping.ObservationMapping;
import city.vantage.wire.mapping.OperatorFeedbackMapping;
import city.vantage.wire.mapping.RecordMapping;
import city.vantage.wire.mapping.SafetyAlertMapping;
import city.vantage.wire.mapping.SafetyDescriptionMapping;
import city.vantage.wire.mapping.ViewSelectionMapping;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of all topics. No topic name stands anywhere else.
 *
 * <p>Topics that are keyed by incident have one number of partitions, so that an incident's records meet in one task.
 * Requests have few partitions, because a share group spreads its work only where there are more workers than
 * partitions.
 *
 * @param prefix put before every name, so that several instances can share a cluster; empty for the usual names
 * @param partitions of the topics that are keyed by incident
 * @param source a URI reference that events name as their source; other installations have others
 * @param mirrored whether descriptions and alerts stand in a second topic as JSON
 */
public record Topics(String prefix, int partitions, String source, boolean mirrored) {
    private static final int REQUEST_PARTITIONS = 2;
    private static final String BY_INCIDENT = "incidentId";

    public Topics {
        try {
            var _ = new URI(source);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("events.source: no URI reference: " + source, e);
        }
    }

    /** Without mirrors. Events name the prefix as their source. */
    public Topics(String prefix, int partitions) {
        this(prefix, partitions, sourceOf(prefix), false);
    }

    /** What events name as their source where nothing else is configured: {@code /vantage}, or with the prefix. */
    public static String sourceOf(String prefix) {
        return prefix.isEmpty() ? "/vantage" : "/vantage/" + prefix.replaceFirst("[.]$", "");
    }

    public static Topics standard() {
        return new Topics("", 4);
    }

    /** The same topics, with mirrors in JSON. */
    public Topics mirroringJson() {
        return new Topics(prefix, partitions, source, true);
    }

    public Topic<Camera> cameras() {
        var spec = new TopicSpec(
                prefix + "camera.registry",
                "siteId/cameraId",
                Camera.class.getSimpleName(),
                1,
                Cleanup.COMPACT,
                null,
                TimestampType.CREATE_TIME,
                "The cameras of every site. A record without a value takes a camera out.");
        return Topic.of(spec, new CameraMapping());
    }

    /** Frames of no incident yet. */
    public Topic<Observation> detections() {
        var spec = new TopicSpec(
                prefix + "camera.detections",
                "siteId",
                CameraDetections.class.getSimpleName(),
                partitions,
                Cleanup.DELETE,
                Duration.ofDays(1),
                TimestampType.CREATE_TIME,
                "What cameras see where nobody says which incident it is: an input, from which Vantage forms incidents."
                        + " A record without a value only carries the time.");
        return Topic.of(spec, new CameraDetectionsMapping()).withDeadLetters();
    }

    public Topic<Observation> observations() {
        return byIncident(
                        "camera.observations",
                        Observation.class,
                        new ObservationMapping(),
                        Duration.ofDays(7),
                        "What cameras saw of incidents: the input. A record without a value only carries the time.")
                .withDeadLetters();
    }

    public Topic<ViewSelection> views() {
        return byIncident(
                "incident.views",
                ViewSelection.class,
                new ViewSelectionMapping(),
                Duration.ofDays(7),
                "Which camera shows a phase best, and why; a new revision where that changes.");
    }

    public Topic<InferenceRequest> requests() {
        var spec = new TopicSpec(
                prefix + "inference.requests",
                "requestId",
                InferenceRequest.class.getSimpleName(),
                REQUEST_PARTITIONS,
                Cleanup.DELETE,
                Duration.ofDays(1),
                // How long a request waits, and when it may be thrown away, is a matter of the wall clock.
                TimestampType.LOG_APPEND_TIME,
                "The queue of the workers, read as a share group.");
        return Topic.of(spec, new InferenceRequestMapping()).withDeadLetters();
    }

    public Topic<InferenceResult> results() {
        return byIncident(
                        "inference.results",
                        InferenceResult.class,
                        new InferenceResultMapping(),
                        Duration.ofDays(7),
                        "What the workers answered; an answer may stand here more than once.")
                .withDeadLetters();
    }

    public Topic<SafetyDescription> descriptions() {
        return byIncident(
                        "safety.descriptions",
                        SafetyDescription.class,
                        new SafetyDescriptionMapping(),
                        Duration.ofDays(30),
                        "The structured descriptions: one for each incident, phase and revision, in the partition of their site."
                                + " Read it read-committed.")
                .withDeadLetters()
                .withEvents(new SafetyEvents(source)::of, mirrored);
    }

    public Topic<SafetyAlert> alerts() {
        return byIncident(
                        "safety.alerts",
                        SafetyAlert.class,
                        new SafetyAlertMapping(),
                        Duration.ofDays(30),
                        "How alerts are raised, escalate and are resolved: one alert for each incident and rule."
                                + " Read it read-committed.")
                .withEvents(new SafetyEvents(source)::of, mirrored);
    }

    /** What webhooks couldn't deliver. */
    public TopicSpec undelivered() {
        return new TopicSpec(
                prefix + "webhooks.dead-letters",
                BY_INCIDENT,
                "the original bytes; headers say why, from where and to which webhook",
                1,
                Cleanup.DELETE,
                Duration.ofDays(30),
                TimestampType.CREATE_TIME,
                "Descriptions and alerts that a webhook didn't take.");
    }

    /** Has as many partitions as descriptions, so that feedback meets the alerts of its site. */
    public Topic<OperatorFeedback> feedback() {
        var spec = new TopicSpec(
                prefix + "operator.feedback",
                "siteId",
                OperatorFeedback.class.getSimpleName(),
                partitions,
                Cleanup.DELETE,
                Duration.ofDays(30),
                TimestampType.CREATE_TIME,
                "What operators say of alerts: an input. Partition by murmur2 of the key, as Java's producer does.");
        return Topic.of(spec, new OperatorFeedbackMapping()).withDeadLetters();
    }

    /** Every topic with its dead letters, in the order of the flow. */
    public List<TopicSpec> all() {
        return Stream.concat(typed().stream().flatMap(topic -> topic.specs().stream()), Stream.of(undelivered()))
                .toList();
    }

    /** Those with records of one type, in the order of the flow. */
    public List<Topic<?>> typed() {
        return List.of(
                cameras(),
                detections(),
                observations(),
                views(),
                requests(),
                results(),
                descriptions(),
                alerts(),
                feedback());
    }

    private <V> Topic<V> byIncident(
            String name, Class<V> value, RecordMapping<V, ?> mapping, @Nullable Duration retention, String purpose) {
        var spec = new TopicSpec(
                prefix + name,
                BY_INCIDENT,
                value.getSimpleName(),
                partitions,
                Cleanup.DELETE,
                retention,
                TimestampType.CREATE_TIME,
                purpose);
        return Topic.of(spec, mapping);
    }
}
