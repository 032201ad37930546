package city.vantage.view;

import java.time.Duration;

/**
 * When a view is chosen, when the choice is revised, and when an incident ends. All times are stream time.
 *
 * @param phases tells the phases of incidents whose source names none, when they close
 * @param goodEnough total from which on a view is taken without waiting for other cameras
 * @param deadline longest wait for other cameras, from a phase's first observation
 * @param hysteresis how much better another view must be to replace the chosen one before the incident closes, as a
 *     share of the chosen one's total
 * @param overAfter how long after a later phase's first observation a phase is over
 * @param closeAfter an incident closes when nothing was seen of it for this long
 * @param rememberClosed how long a closed incident is remembered, so that what still comes of it counts as late. What
 *     is older than this and belongs to no open incident counts as late as well
 * @param revisionLimit most revisions of a phase before it is over
 * @param cameraLimit most cameras of one incident
 * @param observationLimit most observations of one camera in one incident
 * @param otherPartiesLimit most boxes beside the parties' own that a chosen view names, largest first
 * @param framesOfPhase most frames of the phase that a view names for models that look at several; 1 names only the chosen one
 */
public record SelectionPolicy(
        ViewRanking ranking,
        PhaseFinder phases,
        double goodEnough,
        Duration deadline,
        double hysteresis,
        Duration overAfter,
        Duration closeAfter,
        Duration rememberClosed,
        int revisionLimit,
        int cameraLimit,
        int observationLimit,
        int otherPartiesLimit,
        int framesOfPhase) {

    public static SelectionPolicy of(ViewRanking ranking) {
        return new SelectionPolicy(
                ranking,
                PhaseFinder.NONE,
                ranking.goodEnough(),
                Duration.ofSeconds(2),
                0.1,
                Duration.ofMillis(500),
                Duration.ofSeconds(15),
                Duration.ofHours(1),
                3,
                64,
                4_096,
                0,
                1);
    }

    /** The same, where phases that no source names are told. */
    public SelectionPolicy with(PhaseFinder finder) {
        return with(finder, otherPartiesLimit, framesOfPhase);
    }

    /** The same, where a chosen view also names others that may be meant. */
    public SelectionPolicy withOtherParties(int limit) {
        return with(phases, limit, framesOfPhase);
    }

    /** The same, where a chosen view also names so many frames of its phase. */
    public SelectionPolicy withFrames(int most) {
        return with(phases, otherPartiesLimit, most);
    }

    private SelectionPolicy with(PhaseFinder finder, int others, int frames) {
        return new SelectionPolicy(
                ranking,
                finder,
                goodEnough,
                deadline,
                hysteresis,
                overAfter,
                closeAfter,
                rememberClosed,
                revisionLimit,
                cameraLimit,
                observationLimit,
                others,
                frames);
    }
}
