package city.vantage.simulator.actor;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.chance.Weighted;
import java.util.List;
import java.util.stream.Stream;

/** Draws how road users look. */
public final class Casting {
    private static final List<Integer> SKINS = List.of(0xE2B48F, 0xC68E65, 0x8D5A3A, 0xF0C8A8, 0x6B4128);
    private static final List<Weighted<VehicleKind>> KINDS = List.of(
            new Weighted<>(VehicleKind.SEDAN, 4),
            new Weighted<>(VehicleKind.HATCHBACK, 3),
            new Weighted<>(VehicleKind.SUV, 2.5),
            new Weighted<>(VehicleKind.VAN, 1.5),
            new Weighted<>(VehicleKind.TRUCK, 1),
            new Weighted<>(VehicleKind.BUS, 0.5));
    private static final List<Colour> PAINTS = List.of(
            Colour.WHITE,
            Colour.BLACK,
            Colour.GRAY,
            Colour.RED,
            Colour.BLUE,
            Colour.NAVY_BLUE,
            Colour.GREEN,
            Colour.BEIGE,
            Colour.YELLOW,
            Colour.ORANGE,
            Colour.BROWN,
            Colour.LIGHT_BLUE);

    private Casting() {}

    public static VehicleLook vehicle(Chance chance) {
        return new VehicleLook(chance.weighted(KINDS), chance.oneOf(PAINTS));
    }

    /** One that gets around a corner without leaving its lane. */
    public static VehicleLook shortVehicle(Chance chance) {
        var kinds =
                KINDS.stream().filter(kind -> kind.value().lengthMetres() < 5.5).toList();
        return new VehicleLook(chance.weighted(kinds), chance.oneOf(PAINTS));
    }

    public static PedestrianLook pedestrian(Chance chance) {
        return new PedestrianLook(
                Math.round(chance.between(1.5, 1.92) * 100) / 100.0,
                chance.oneOf(AgeGroup.values()),
                chance.happens(0.5),
                clothing(chance, true),
                clothing(chance, false),
                chance.happens(0.25),
                chance.oneOf(SKINS));
    }

    private static Clothing clothing(Chance chance, boolean upper) {
        var garments = Stream.of(Garment.values())
                .filter(garment -> garment.isUpper() == upper)
                .toList();
        return new Clothing(chance.oneOf(garments), chance.oneOf(Colour.values()));
    }
}
