package city.vantage.replay;

import city.vantage.description.Attribute;
import city.vantage.description.Finding;
import city.vantage.description.SafetyDescription;
import city.vantage.description.Severity;
import city.vantage.incident.Phase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what two descriptions of the same phase differ. Where they come from isn't compared: another model or prompt pack is
 * why one compares, not what one looks for.
 *
 * @param changes none where they say the same of the same picture for the same reasons
 */
public record DescriptionDifference(String incidentId, Phase phase, List<FieldChange> changes) {
    public DescriptionDifference {
        changes = List.copyOf(changes);
    }

    /** @param after of the same incident and phase */
    public static DescriptionDifference between(SafetyDescription before, SafetyDescription after) {
        var changes = new ArrayList<FieldChange>();
        named(before, after, FieldChange.STATUS, SafetyDescription::status).forEach(changes::add);
        named(before, after, FieldChange.VERDICT, SafetyDescription::verdict).forEach(changes::add);
        severity(before.severity(), after.severity()).forEach(changes::add);
        views(before, after).forEach(changes::add);
        caption(FieldChange.PEDESTRIAN, before.pedestrianCaption(), after.pedestrianCaption())
                .forEach(changes::add);
        caption(FieldChange.VEHICLE, before.vehicleCaption(), after.vehicleCaption())
                .forEach(changes::add);
        attributes(before.attributes(), after.attributes()).forEach(changes::add);
        named(before, after, FieldChange.FINDINGS, each -> findings(each.findings()))
                .forEach(changes::add);
        named(before, after, FieldChange.FLAGS, each -> String.join(", ", each.flags()))
                .forEach(changes::add);
        return new DescriptionDifference(
                before.view().incidentId(), before.view().phase(), changes);
    }

    public boolean isNone() {
        return changes.isEmpty();
    }

    /** Whether the field has another value. */
    public boolean changes(String field) {
        return changes.stream().anyMatch(change -> change.field().equals(field) && change.isOther());
    }

    private static Stream<FieldChange> views(SafetyDescription before, SafetyDescription after) {
        var chosen = Stream.concat(
                        named(
                                before,
                                after,
                                FieldChange.CAMERA,
                                each -> each.view().cameraId()),
                        named(
                                before,
                                after,
                                FieldChange.FRAME,
                                each -> each.view().chosen().capturedAt()))
                .toList();
        return chosen.isEmpty() && !Essence.of(before.view()).equals(Essence.of(after.view()))
                ? Stream.of(new FieldChange(FieldChange.EVIDENCE, "one", "another", 1))
                : chosen.stream();
    }

    private static Stream<FieldChange> named(
            SafetyDescription before, SafetyDescription after, String field, Function<SafetyDescription, Object> read) {
        var one = String.valueOf(read.apply(before));
        var other = String.valueOf(read.apply(after));
        return one.equals(other) ? Stream.empty() : Stream.of(new FieldChange(field, one, other, 1));
    }

    private static Stream<FieldChange> severity(@Nullable Severity before, @Nullable Severity after) {
        return before == after
                ? Stream.empty()
                : Stream.of(new FieldChange(
                        FieldChange.SEVERITY, name(before), name(after), Math.abs(rank(after) - rank(before))));
    }

    private static @Nullable String name(@Nullable Severity severity) {
        return severity == null ? null : severity.name();
    }

    private static int rank(@Nullable Severity severity) {
        return severity == null ? 0 : EnumSet.range(Severity.INFO, severity).size();
    }

    private static Stream<FieldChange> caption(String field, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after)
                ? Stream.empty()
                : Stream.of(new FieldChange(field, before, after, WordDistance.between(before, after)));
    }

    private static Stream<FieldChange> attributes(List<Attribute> before, List<Attribute> after) {
        var names = new LinkedHashSet<String>();
        before.forEach(attribute -> names.add(attribute.name()));
        after.forEach(attribute -> names.add(attribute.name()));
        return names.stream().flatMap(name -> attribute(name, find(name, before), find(name, after)));
    }

    private static Stream<FieldChange> attribute(String name, @Nullable Attribute before, @Nullable Attribute after) {
        return Objects.equals(before, after)
                ? Stream.empty()
                : Stream.of(new FieldChange(
                        FieldChange.ATTRIBUTES + name,
                        value(before),
                        value(after),
                        Math.abs(probability(after) - probability(before))));
    }

    private static @Nullable Attribute find(String name, List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String value(@Nullable Attribute attribute) {
        return attribute == null ? null : attribute.value();
    }

    private static double probability(@Nullable Attribute attribute) {
        return attribute == null ? 0 : attribute.probability();
    }

    private static String findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.severity())
                .collect(Collectors.joining(", "));
    }
}
