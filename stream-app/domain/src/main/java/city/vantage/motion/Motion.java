package city.vantage.motion;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import org.jspecify.annotations.Nullable;

/**
 * How a party moves through the picture. Lengths are in the party's own sizes: the height of a pedestrian's box, the
 * side of a square of the same area for a vehicle.
 *
 * @param across sizes a second to the right
 * @param down sizes a second down the picture, which mostly means towards the camera
 * @param seconds how long the party was watched
 */
public record Motion(Category party, double across, double down, double seconds) {
    /** Shorter than this, the jitter of the boxes looks like motion. */
    public static final double SHORTEST_SECONDS = 0.2;

    /** Slower than this counts as standing: a walk is about 0.8 body heights a second. */
    private static final double STANDING = 0.15;

    /** From here on, this many times the other direction, a motion is called purely sideways or purely up and down. */
    private static final double DOMINATES = 2;

    /** The motion along a track, or null where it is too short to tell. */
    public static @Nullable Motion along(Category party, Track track) {
        if (track.seconds() < SHORTEST_SECONDS) {
            return null;
        }
        var size = track.mean(box -> size(party, box));
        var motion = new Motion(
                party,
                track.trend(Box::centreX).perSecond() / size,
                track.trend(Box::bottom).perSecond() / size,
                track.seconds());
        return Double.isFinite(motion.speed()) ? motion : null;
    }

    public double speed() {
        return Math.hypot(across, down);
    }

    public boolean isStanding() {
        return speed() < STANDING;
    }

    /** How clearly it stands or moves, 0 to 1: far from the limit between the two, and watched for a second or more. */
    public double clarity() {
        var ratio = Math.max(speed(), STANDING / 10) / STANDING;
        return Math.min(1, Math.abs(Math.log(ratio)) / Math.log(3)) * Math.min(1, seconds);
    }

    /** The way it moves, in words that go after "moves". */
    public String direction() {
        var sideways = across > 0 ? "from left to right" : "from right to left";
        var vertical = down > 0 ? "down the picture" : "up the picture";
        if (Math.abs(across) > DOMINATES * Math.abs(down)) {
            return sideways + " in the picture";
        }
        return Math.abs(down) > DOMINATES * Math.abs(across) ? vertical : sideways + " and " + vertical;
    }

    private static double size(Category party, Box box) {
        return party == Category.PEDESTRIAN ? box.height() : Math.sqrt(box.area());
    }
}
