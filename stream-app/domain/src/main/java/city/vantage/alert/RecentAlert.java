package city.vantage.alert;

import city.vantage.description.SafetyDescription;
import city.vantage.view.PartyPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An alert that others of its site are compared with, so that the same is not raised under two incidents.
 *
 * @param at when the latest frame was taken that gives reason for it
 * @param parties tracks that take part, each as camera, slash and track: tracks of two cameras have nothing in common
 */
public record RecentAlert(String incidentId, String siteId, String rule, Instant at, Set<String> parties) {
    /** More than cameras and parties of any incident; a limit, because track ids come from outside. */
    private static final int MOST_PARTIES = 64;

    public RecentAlert {
        parties = Collections.unmodifiableSet(new TreeSet<>(parties));
    }

    static RecentAlert of(SafetyDescription description, String rule) {
        var view = description.view();
        var tracks = Stream.concat(
                view.chosen().parties().stream().map(party -> party.trackId()),
                view.paths().stream().map(PartyPath::trackId));
        return new RecentAlert(
                view.incidentId(),
                view.siteId(),
                rule,
                view.chosen().capturedAt(),
                tracks.map(track -> view.cameraId() + "/" + track).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether another incident's alert is about the same event. */
    boolean isSameAs(RecentAlert other, Duration coolDown) {
        return !incidentId.equals(other.incidentId)
                && Duration.between(at, other.at).abs().compareTo(coolDown) <= 0
                && parties.stream().anyMatch(other.parties::contains);
    }

    /** With what is known from before. */
    public RecentAlert and(RecentAlert before) {
        var all = new TreeSet<>(parties);
        before.parties.stream().limit(Math.max(0, MOST_PARTIES - all.size())).forEach(all::add);
        return new RecentAlert(incidentId, siteId, rule, at.isAfter(before.at) ? at : before.at, all);
    }
}
