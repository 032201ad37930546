package city.vantage.simulator.actor;

/** One piece of clothing. */
public record Clothing(Garment garment, Colour colour) {}
