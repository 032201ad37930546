package city.vantage.bench.pipeline;

import java.util.List;

/** How far a stream had come at which time, by what it had committed. */
record Progression(List<Mark> marks) {

    /** @param records how many were done */
    record Mark(long nanos, double records) {}

    /** Records a second from the first commit to the last; what the start took doesn't count. */
    double rate() {
        return rate(0, Double.MAX_VALUE);
    }

    /** Records a second between the first commits at or behind {@code from} and at or behind {@code to}, or the last. */
    double rate(double from, double to) {
        var last = reaching(to);
        var reached = reaching(Math.max(1, from));
        // So few that they came in one commit: then the start counts too.
        var first = reached.equals(last) ? marks.getFirst() : reached;
        return (last.records() - first.records()) * 1e9 / (last.nanos() - first.nanos());
    }

    private Mark reaching(double records) {
        return marks.stream()
                .filter(mark -> mark.records() >= records)
                .findFirst()
                .orElseGet(marks::getLast);
    }

    Mark last() {
        return marks.getLast();
    }
}
