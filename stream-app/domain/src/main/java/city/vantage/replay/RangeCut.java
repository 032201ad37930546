package city.vantage.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which observations a replay takes. An incident belongs to the range in which its first observation lies; it is
 * replayed whole, also where it goes on after the end of the range. One that began before is left out whole.
 *
 * <p>Only incidents at the edges have to be known by name, so this is as large as what happens in two margins.
 *
 * @param begunBefore incidents that were seen before the range
 * @param leftOut those of them that go on into the range
 * @param begunInside incidents that were seen in the range, as far as they were noted
 * @param unfinished those of them that may go on: for longer than the margin, or than there are observations yet
 */
public record RangeCut(
        ReplayRange range,
        Set<String> begunBefore,
        Set<String> leftOut,
        Set<String> begunInside,
        Set<String> unfinished) {
    public RangeCut {
        begunBefore = Set.copyOf(begunBefore);
        leftOut = Set.copyOf(leftOut);
        begunInside = Set.copyOf(begunInside);
        unfinished = Set.copyOf(unfinished);
    }

    /** Whether what was seen then of the incident is replayed. */
    public boolean takes(String incidentId, Instant at) {
        return (range.contains(at) || (range.isAfter(at) && begunInside.contains(incidentId)))
                && !begunBefore.contains(incidentId);
    }

    /** Gathers what happens at the edges: all observations from a margin before to a margin after each of them. */
    public static final class Edges {
        private final ReplayRange range;
        private final Set<String> before = new HashSet<>();
        private final Set<String> inside = new HashSet<>();
        private final Map<String, Instant> lastSeen = new HashMap<>();
        private Instant latest = Instant.MIN;

        public Edges(ReplayRange range) {
            this.range = range;
        }

        /** In any order, also more than once. */
        public void note(String incidentId, Instant at) {
            passed(at);
            if (at.isBefore(range.from())) {
                before.add(incidentId);
            } else if (at.isBefore(range.readUntil())) {
                lastSeen.merge(incidentId, at, (one, other) -> one.isAfter(other) ? one : other);
                if (range.contains(at)) {
                    inside.add(incidentId);
                }
            }
        }

        /** The time has come this far, whatever was seen. */
        public void passed(Instant at) {
            latest = at.isAfter(latest) ? at : latest;
        }

        public RangeCut cut() {
            var goingOn = new HashSet<>(lastSeen.keySet());
            goingOn.retainAll(before);
            var begun = new HashSet<>(inside);
            begun.removeAll(before);
            var open = new HashSet<>(begun);
            open.removeIf(this::isOver);
            return new RangeCut(range, before, goingOn, begun, open);
        }

        /** Whether the incident would have been seen again by the time until which is read, or until which there is anything. */
        private boolean isOver(String incidentId) {
            var end = latest.isBefore(range.readUntil()) ? latest : range.readUntil();
            var seen = lastSeen.get(incidentId);
            return seen == null || !seen.plus(range.silence()).isAfter(end);
        }
    }
}
