package city.vantage.conflict;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** What several agree about, of whom some may err. */
final class Median {
    private Median() {}

    /** Of those that know it; of two the mean; not a number where nobody knows. */
    static <T> double of(Collection<T> seen, ToDoubleFunction<T> of) {
        var known =
                seen.stream().mapToDouble(of).filter(Double::isFinite).sorted().toArray();
        var middle = known.length / 2;
        if (known.length == 0) {
            return Double.NaN;
        }
        return known.length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
    }
}
