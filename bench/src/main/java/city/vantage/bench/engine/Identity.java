package city.vantage.bench.engine;

import java.util.List;
import java.util.Locale;

/**
 * How far tokens are those of the reference.
 *
 * @param requests how many were compared
 * @param identical how many are the same to the end
 * @param ties how many part from the reference where its two likeliest tokens were as good as level
 * @param first the first other difference, in words; empty if there is none
 */
record Identity(int requests, int identical, int ties, String first) {
    /**
     * Compares.
     *
     * @param tolerance distance of two logits, in standard deviations of the logits, below which rounding decides
     */
    static Identity of(Answered reference, Answered other, double tolerance) {
        var identical = 0;
        var ties = 0;
        var first = "";
        for (var i = 0; i < reference.tokens().size(); i++) {
            var place = difference(reference.tokens().get(i), other.tokens().get(i));
            if (place < 0) {
                identical++;
            } else if (isTie(reference, other, i, place, tolerance)) {
                ties++;
            } else if (first.isEmpty()) {
                first = String.format(
                        Locale.ROOT,
                        "request %d parts at token %d of %d: %s",
                        i,
                        place,
                        reference.tokens().get(i).size(),
                        reference.margins().get(i).get(place));
            }
        }
        return new Identity(reference.tokens().size(), identical, ties, first);
    }

    private static int difference(List<Long> reference, List<Long> other) {
        if (reference.size() != other.size()) {
            return Math.min(reference.size(), other.size()) - 1;
        }
        for (var i = 0; i < reference.size(); i++) {
            if (!reference.get(i).equals(other.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isTie(Answered reference, Answered other, int request, int place, double tolerance) {
        var second = reference.margins().get(request).get(place);
        return other.tokens().get(request).get(place) == second.token()
                && second.distance() <= tolerance * second.spread();
    }

    boolean holds() {
        return identical + ties == requests;
    }

    String text() {
        return "%d of %d requests to the last token%s%s"
                .formatted(
                        identical,
                        requests,
                        ties == 0 ? "" : ", %d up to a near tie of the reference".formatted(ties),
                        first.isEmpty() ? "" : "; " + first);
    }
}
