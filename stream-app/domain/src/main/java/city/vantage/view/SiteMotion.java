package city.vantage.view;

/**
 * How the parties of a phase move, as the cameras above the street agree: the medians of what each of them sees. One camera's
 * boxes are noisy, and a few of them say little about a speed; several cameras rarely err to the same side. What isn't known is
 * not a number.
 *
 * @param cameras that see both parties move
 * @param pedestrianSpeed body heights a second
 * @param vehicleSpeed sizes of the vehicle a second
 * @param smallestGap in heights of the pedestrian's box
 * @param closing share of the distance that is lost a second; negative where they part
 */
public record SiteMotion(int cameras, double pedestrianSpeed, double vehicleSpeed, double smallestGap, double closing) {
    public static final SiteMotion NONE = new SiteMotion(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
