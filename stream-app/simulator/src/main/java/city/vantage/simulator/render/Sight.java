package city.vantage.simulator.render;

/**
 * How much of a body a camera sees.
 *
 * @param visiblePixels of the frame that show it
 * @param framedPixels that would show it if nothing stood before it; what lies outside the frame counts in neither
 */
public record Sight(double visiblePixels, double framedPixels) {
    public static final Sight NONE = new Sight(0, 0);

    /** Share of what lies in the frame that nothing hides, 0 to 1. */
    public double visibleShare() {
        return framedPixels == 0 ? 0 : visiblePixels / framedPixels;
    }
}
