package city.vantage.simulator.actor;

/** What a pedestrian looks like. */
public record PedestrianLook(
        double heightMetres, AgeGroup age, boolean male, Clothing upper, Clothing lower, boolean hat, int skinRgb) {}
