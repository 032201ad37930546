package city.vantage.formation;

import city.vantage.incident.Observation;
import city.vantage.incident.RejectedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Forms a site's incidents while they go on: says of each frame, once its time has been judged, to which incident it belongs.
 * A frame of the seconds between two incidents may belong to both. Frames of any order that are less than
 * {@link SiteWatch#GRACE} late are assigned alike.
 *
 * @param assigned to the incident that goes on, or null while there is none
 */
public record SiteFormation(SiteWatch watch, @Nullable Assigned assigned) {
    /** Older frames than this, seen from the last judgement, belong to no incident any more. */
    public static final Duration KEPT = NearTime.BEFORE.plusSeconds(2);

    /** The next state, and what the frames are known to belong to, in the order of time. */
    public record Step(SiteFormation next, List<Assignment> assignments) {
        public Step {
            assignments = List.copyOf(assignments);
        }
    }

    public static SiteFormation from(String siteId, Instant start) {
        return new SiteFormation(SiteWatch.from(siteId, start), null);
    }

    /** @throws RejectedException where the frame comes too late, or there are too many */
    public Step observe(Observation frame) {
        return next(watch.observe(frame));
    }

    public Step passTime(Instant now) {
        return next(watch.passTime(now));
    }

    public boolean hasIncident() {
        return watch.near() != null;
    }

    private Step next(SiteWatch.Step step) {
        var judged = step.next();
        var goingOn = Optional.ofNullable(judged.near()).map(near -> near.at(judged.siteId()));
        var assignments = new ArrayList<Assignment>();
        var last = assigned;
        for (var incident :
                Stream.concat(step.formed().stream(), goingOn.stream()).toList()) {
            var from = begin(incident, last);
            var to = Math.min(incident.to().toEpochMilli(), judged.judgedUntil());
            if (from <= to) {
                assignments.add(new Assignment(incident.incidentId(), incident.siteId(), from, to));
                last = new Assigned(incident.incidentId(), to);
            }
        }
        return new Step(new SiteFormation(judged, goingOn.isPresent() ? last : null), assignments);
    }

    private static long begin(FormedIncident incident, @Nullable Assigned last) {
        return last != null && last.incidentId().equals(incident.incidentId())
                ? last.until() + 1
                : incident.from().toEpochMilli();
    }
}
