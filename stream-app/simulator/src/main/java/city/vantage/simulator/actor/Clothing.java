package city.vantage.simulator.actor;

/** One piece of clothing. */
public record Clothing(Garment garment, Colour colour) {
    Clothing in(Colour other) {
        return new Clothing(garment, other);
    }
}
