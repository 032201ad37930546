package city.vantage.metric;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that is measured.
 *
 * @param name in words with dots between them
 * @param unit of a gauge or distribution, or empty; timers are in seconds
 * @param labels none of them unbounded: no incident, request or camera ever is one
 * @param meaning a sentence for the reference
 */
public record Metric(String name, Kind kind, String unit, List<Label> labels, String meaning) {

    /** What is measured, which decides what Prometheus calls its series. */
    public enum Kind {
        /** How often something happened since the process started. */
        COUNTER,
        /** How something stands now. */
        GAUGE,
        /** How long something took, in seconds, with buckets. */
        TIMER,
        /** How long something took, in seconds, without buckets. */
        PLAIN_TIMER,
        /** How large something was, with buckets. */
        DISTRIBUTION;

        private List<String> suffixes() {
            return switch (this) {
                case COUNTER -> List.of("_total");
                case GAUGE -> List.of("");
                case TIMER -> List.of("_seconds_bucket", "_seconds_count", "_seconds_sum", "_seconds_max");
                case PLAIN_TIMER -> List.of("_seconds_count", "_seconds_sum", "_seconds_max");
                case DISTRIBUTION -> List.of("_bucket", "_count", "_sum", "_max");
            };
        }
    }

    public Metric {
        labels = List.copyOf(labels);
    }

    static Metric of(String name, Kind kind, String meaning, Label... labels) {
        return new Metric(name, kind, "", List.of(labels), meaning);
    }

    /** The names of its series in Prometheus. */
    public List<String> series() {
        var words = name.replace('.', '_').replace('-', '_');
        var base = unit.isEmpty() || words.endsWith("_" + unit) ? words : words + "_" + unit;
        return kind.suffixes().stream()
                .map(suffix -> base.endsWith(suffix) ? base : base + suffix)
                .toList();
    }

    /** The names of the labels of its series, without the bounds of buckets. */
    public Stream<String> labelNames() {
        return labels.stream().map(Label::name);
    }
}
