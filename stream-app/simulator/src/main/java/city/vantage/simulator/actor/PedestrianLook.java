package city.vantage.simulator.actor;

/** What a pedestrian looks like. */
public record PedestrianLook(
        double heightMetres, AgeGroup age, boolean male, Clothing upper, Clothing lower, boolean hat, int skinRgb) {

    /** The same in clothes of the other's colours. */
    public PedestrianLook inColoursOf(PedestrianLook other) {
        return new PedestrianLook(
                heightMetres, age, male, upper.in(other.upper.colour()), lower.in(other.lower.colour()), hat, skinRgb);
    }
}
