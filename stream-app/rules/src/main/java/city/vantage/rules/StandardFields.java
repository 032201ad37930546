package city.vantage.rules;

import city.vantage.description.Status;
import city.vantage.description.Verdict;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that every description has, whatever was asked about it. */
final class StandardFields {
    static final List<Field> ALL = List.of(
            Field.text("incident.id", "The incident.", facts -> facts.incidentId()),
            Field.text("incident.site", "Its site.", facts -> facts.siteId()),
            Field.word(
                    "phase",
                    words(Phase.values()),
                    "The phase; WHOLE where the incident has none.",
                    facts -> facts.phase().name()),
            new Field("revision", FieldType.COUNT, List.of(), "Counts from 0 within the phase.", facts ->
                    (long) facts.revision()),
            Field.truth("final", "Whether no further revision follows.", facts -> facts.finalRevision()),
            Field.word(
                    "status",
                    words(Status.values()),
                    "What has become of the description.",
                    facts -> facts.status().name()),
            Field.word(
                    "verdict",
                    words(Verdict.values()),
                    "Whether the model confirms that there is an incident.",
                    facts -> facts.verdict().name()),
            new Field(
                    "flags",
                    FieldType.TEXTS,
                    List.of(),
                    "What about the description is doubtful.",
                    facts -> facts.flags()),
            Field.word(
                    "view.kind",
                    words(ViewKind.values()),
                    "Where the chosen camera stands.",
                    facts -> facts.viewKind().name()),
            Field.text("view.camera", "The chosen camera.", facts -> facts.cameraId()),
            Field.number("view.score", "Score of the chosen camera.", facts -> facts.viewScore()),
            Field.text(
                    "pedestrian.caption",
                    "What is said of the pedestrian; empty without a caption.",
                    facts -> orEmpty(facts.pedestrianCaption())),
            Field.text(
                    "vehicle.caption",
                    "What is said of the vehicle; empty without a caption.",
                    facts -> orEmpty(facts.vehicleCaption())),
            Field.truth(
                    "geometry.pedestrian_shown",
                    "Whether the chosen frame has a box of the pedestrian.",
                    facts -> facts.geometry().pedestrianShown()),
            Field.truth(
                    "geometry.vehicle_shown",
                    "Whether the chosen frame has a box of the vehicle; never in its own view.",
                    facts -> facts.geometry().vehicleShown()),
            Field.number(
                    "geometry.gap",
                    "From the pedestrian's feet to the vehicle's box in the chosen frame, in heights of the pedestrian.",
                    facts -> facts.geometry().gap()),
            Field.number(
                    "geometry.smallest_gap",
                    "The smallest such gap during the phase.",
                    facts -> facts.geometry().smallestGap()),
            Field.number(
                    "geometry.closing",
                    "Share of the distance that is lost a second; negative where they part.",
                    facts -> facts.geometry().closing()),
            Field.number(
                    "geometry.seconds_to_contact",
                    "If both go on as they do; not a number where they don't approach.",
                    facts -> facts.geometry().secondsToContact()),
            Field.number(
                    "geometry.pedestrian_speed",
                    "Heights of the pedestrian a second, in the picture.",
                    facts -> facts.geometry().pedestrianSpeed()),
            Field.number(
                    "geometry.vehicle_speed",
                    "Sizes of the vehicle a second, in the picture.",
                    facts -> facts.geometry().vehicleSpeed()),
            Field.truth(
                    "conflict.known",
                    "Whether a camera above the street has seen both parties move.",
                    facts -> facts.geometry().conflict().isKnown()),
            Field.number(
                    "conflict.probability",
                    "0 to 1 that the incident was a collision or a near miss, by how the parties moved so far.",
                    facts -> facts.geometry().conflict().probability()),
            Field.number(
                    "conflict.seconds_to_collision",
                    "The least so far while both moved, if both had gone on; not a number without a collision course.",
                    facts -> facts.geometry().conflict().secondsToCollision()));

    private StandardFields() {}

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
