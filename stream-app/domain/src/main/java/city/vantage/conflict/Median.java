package city.vantage.conflict;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** What several agree about, of whom some may err. */
final class Median {
    private Median() {}

    /** Of those that know it; of two the mean; not a number where nobody knows. */
    static <T> double of(Collection<T> seen, ToDoubleFunction<T> of) {
        var values = new double[seen.size()];
        var known = 0;
        for (var each : seen) {
            var value = of.applyAsDouble(each);
            if (Double.isFinite(value)) {
                values[known++] = value;
            }
        }
        Arrays.sort(values, 0, known);
        var middle = known / 2;
        if (known == 0) {
            return Double.NaN;
        }
        return known % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
