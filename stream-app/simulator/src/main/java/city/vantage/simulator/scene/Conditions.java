package city.vantage.simulator.scene;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.chance.Weighted;
import java.util.List;

/** Weather, light and road surface, which agree with each other. */
public record Conditions(Weather weather, Brightness brightness, Surface surface) {
    private static final List<Weighted<Weather>> WEATHERS = List.of(
            new Weighted<>(Weather.CLEAR, 55),
            new Weighted<>(Weather.CLOUDY, 25),
            new Weighted<>(Weather.RAINY, 14),
            new Weighted<>(Weather.SNOWY, 6));
    private static final List<Weighted<Brightness>> BRIGHTNESSES = List.of(
            new Weighted<>(Brightness.BRIGHT, 60),
            new Weighted<>(Brightness.DIM, 20),
            new Weighted<>(Brightness.DARK, 20));

    public Conditions {
        var agrees = switch (weather) {
            case CLEAR -> true;
            case CLOUDY -> surface != Surface.FROZEN;
            case RAINY -> surface == Surface.WET;
            case SNOWY -> surface != Surface.DRY;
        };
        if (!agrees) {
            throw new IllegalArgumentException(surface + " surface in " + weather + " weather");
        }
    }

    public static Conditions fairDay() {
        return new Conditions(Weather.CLEAR, Brightness.BRIGHT, Surface.DRY);
    }

    public static Conditions drawn(Chance chance) {
        var weather = chance.weighted(WEATHERS);
        var surface = switch (weather) {
            case CLEAR -> chance.happens(0.05) ? chance.oneOf(Surface.WET, Surface.FROZEN) : Surface.DRY;
            case CLOUDY -> chance.happens(0.2) ? Surface.WET : Surface.DRY;
            case RAINY -> Surface.WET;
            case SNOWY -> chance.happens(0.6) ? Surface.FROZEN : Surface.WET;
        };
        return new Conditions(weather, chance.weighted(BRIGHTNESSES), surface);
    }
}
