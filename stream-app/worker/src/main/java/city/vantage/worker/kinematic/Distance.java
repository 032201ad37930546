package city.vantage.worker.kinematic;

/**
 * How far pedestrian and vehicle are from each other. The limits are chosen by judgement. Seen from above the street, in
 * body heights: close up to 1.5 (about 2.5 m for an adult), near up to 4 (about 7 m). Seen from the vehicle, as a share of
 * the picture's height that the pedestrian fills: close from 0.35, near from 0.12 (about 7 m and 19 m with a vertical
 * field of view of 40 degrees).
 */
enum Distance {
    CLOSE("close"),
    NEAR("near"),
    FAR("far");

    private static final double CLOSE_HEIGHTS = 1.5;
    private static final double NEAR_HEIGHTS = 4;
    private static final double CLOSE_SHARE = 0.35;
    private static final double NEAR_SHARE = 0.12;

    private final String word;

    Distance(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Distance ofGap(double bodyHeights) {
        return of(bodyHeights, CLOSE_HEIGHTS, NEAR_HEIGHTS);
    }

    static Distance ofShare(double shareOfHeight) {
        return of(1 / shareOfHeight, 1 / CLOSE_SHARE, 1 / NEAR_SHARE);
    }

    /** How far from the next limit, 0 to 1; 1 from half or twice the limit on. */
    static double clarityOfGap(double bodyHeights) {
        return clarity(bodyHeights, CLOSE_HEIGHTS, NEAR_HEIGHTS);
    }

    static double clarityOfShare(double shareOfHeight) {
        return clarity(shareOfHeight, CLOSE_SHARE, NEAR_SHARE);
    }

    private static Distance of(double length, double close, double near) {
        if (length <= close) {
            return CLOSE;
        }
        return length <= near ? NEAR : FAR;
    }

    private static double clarity(double value, double oneLimit, double otherLimit) {
        return Math.min(octaves(value, oneLimit), octaves(value, otherLimit));
    }

    private static double octaves(double value, double limit) {
        return Math.min(1, Math.abs(Math.log(Math.max(value, limit / 4) / limit)) / Math.log(2));
    }
}
