package city.vantage.simulator.actor;

/** What a vehicle looks like. */
public record VehicleLook(VehicleKind kind, Colour colour) {}
