package city.vantage.replay;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A verdict, severity or status that became another one. */
public record Flip(String before, String after) implements Comparable<Flip> {
    private static final Comparator<Flip> ORDER =
            Comparator.comparing(Flip::before).thenComparing(Flip::after);

    static Flip of(FieldChange change) {
        return new Flip(orNone(change.before()), orNone(change.after()));
    }

    private static String orNone(@Nullable String value) {
        return value == null ? "none" : value;
    }

    @Override
    public int compareTo(Flip other) {
        return ORDER.compare(this, other);
    }
}
