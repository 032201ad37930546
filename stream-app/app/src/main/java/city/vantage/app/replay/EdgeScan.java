package city.vantage.app.replay;

import city.vantage.app.reader.TopicLog;
import city.vantage.replay.RangeCut;
import city.vantage.replay.ReplayRange;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;

/** Looks at what happens around the beginning and the end of a range, to tell which incidents are of it. */
record EdgeScan(TopicLog log, RangeFilter filter, BooleanSupplier stopping) {

    /** @param end offsets after which nothing is looked at */
    RangeCut cut(ReplayRange range, SortedMap<Integer, Long> end) {
        var edges = new RangeCut.Edges(range);
        scan(log.at(range.readFrom()), log.at(range.from().plus(range.margin())), edges);
        scan(log.at(range.to().minus(range.margin())), end, edges);
        return edges.cut();
    }

    private void scan(SortedMap<Integer, Long> from, SortedMap<Integer, Long> to, RangeCut.Edges edges) {
        log.seek(from, to);
        while (log.hasMore() && !stopping.getAsBoolean()) {
            log.next().forEach(record -> filter.note(record, edges));
        }
    }
}
