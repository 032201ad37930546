package city.vantage.view;

import java.util.List;
import java.util.stream.IntStream;

/** Takes a few of many, evenly spread. */
final class Spread {
    private Spread() {}

    /**
     * At most so many of all, in their order, the first and the last among them.
     *
     * @param most 2 or more
     */
    static <T> List<T> of(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> all.get(i * (all.size() - 1) / (most - 1)))
                .toList();
    }
}
