package city.vantage.view;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** When the phases of an incident began and ended, as far as the frames of all its cameras tell. */
final class PhaseSpans {
    /** Longer, nobody looked in between. */
    private static final Duration LONGEST_BREAK = Duration.ofSeconds(1);

    /** From the first to the last moment; both may be the same. */
    record Span(Instant start, Instant end) {
        Span plus(Instant time) {
            return new Span(time.isBefore(start) ? time : start, time.isAfter(end) ? time : end);
        }

        Instant at(double share) {
            return start.plusNanos(Math.round(Duration.between(start, end).toNanos() * share));
        }
    }

    private final Map<Phase, Span> spans;

    private PhaseSpans(Map<Phase, Span> spans) {
        this.spans = spans;
    }

    /** One phase ends, and the next begins, in the middle between their frames. */
    static PhaseSpans of(Collection<Observation> frames) {
        var seen = new TreeMap<Phase, Span>();
        for (var frame : frames) {
            var time = frame.capturedAt();
            seen.merge(frame.phase(), new Span(time, time), (span, _) -> span.plus(time));
        }
        var spans = new TreeMap<>(seen);
        for (var phase = seen.firstEntry(); phase != null; phase = seen.higherEntry(phase.getKey())) {
            var next = seen.higherEntry(phase.getKey());
            if (next != null && follows(phase.getValue(), next.getValue())) {
                var border = middle(phase.getValue(), next.getValue());
                spans.computeIfPresent(phase.getKey(), (_, span) -> span.plus(border));
                spans.computeIfPresent(next.getKey(), (_, span) -> span.plus(border));
            }
        }
        return new PhaseSpans(spans);
    }

    /** @param phase one that a frame is of */
    Span of(Phase phase) {
        var span = spans.get(phase);
        if (span == null) {
            throw new IllegalArgumentException("no frame is of phase " + phase);
        }
        return span;
    }

    private static Instant middle(Span span, Span next) {
        return span.end().plus(Duration.between(span.end(), next.start()).dividedBy(2));
    }

    private static boolean follows(Span span, Span next) {
        var pause = Duration.between(span.end(), next.start());
        return pause.isPositive() && pause.compareTo(LONGEST_BREAK) < 0;
    }
}
