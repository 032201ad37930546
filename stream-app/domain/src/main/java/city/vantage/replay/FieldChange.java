package city.vantage.replay;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that two descriptions of the same phase have differently.
 *
 * @param field such as {@code severity} or {@code attributes.vehicle.speed}
 * @param amount how much: for captions the share of words that differ, for attributes the difference of probabilities,
 *     for severities the number of steps, else 1
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after, double amount) {
    public static final String STATUS = "status";
    public static final String VERDICT = "verdict";
    public static final String SEVERITY = "severity";
    public static final String CAMERA = "camera";
    public static final String FRAME = "frame";
    public static final String PEDESTRIAN = "pedestrian.caption";
    public static final String VEHICLE = "vehicle.caption";
    public static final String ATTRIBUTES = "attributes.";
    public static final String FINDINGS = "findings";
    public static final String FLAGS = "flags";
    public static final String EVIDENCE = "evidence";

    /** Whether the value itself is another one. An attribute may keep its value and have another probability. */
    public boolean isOther() {
        return !Objects.equals(before, after);
    }
}
