package city.vantage.replay;

import city.vantage.description.SafetyDescription;
import java.util.Comparator;

/** A phase that was described in two ways. */
public record ComparedPhase(SafetyDescription before, SafetyDescription after, DescriptionDifference difference) {
    /** What matters most first; the rest by name, so that the order is total. */
    static final Comparator<ComparedPhase> GRAVEST_FIRST = Comparator.comparingDouble(
                    (ComparedPhase compared) -> compared.weight())
            .reversed()
            .thenComparing(compared -> compared.difference().incidentId())
            .thenComparing(compared -> compared.difference().phase());

    private double weight() {
        return difference.changes().stream()
                .mapToDouble(ComparedPhase::weightOf)
                .sum();
    }

    /** Severity, verdict and whether there is a description at all decide what people do; so no number of words outweighs them. */
    private static double weightOf(FieldChange change) {
        return switch (change.field()) {
            case FieldChange.SEVERITY -> 1_000 * change.amount();
            case FieldChange.VERDICT, FieldChange.STATUS -> 1_000;
            case FieldChange.CAMERA -> 10;
            case FieldChange.PEDESTRIAN, FieldChange.VEHICLE -> 5 * change.amount();
            default -> change.isOther() ? 1 : change.amount();
        };
    }
}
