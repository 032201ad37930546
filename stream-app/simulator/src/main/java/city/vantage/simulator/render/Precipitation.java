package city.vantage.simulator.render;

import city.vantage.incident.FrameSize;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.scene.Brightness;
import city.vantage.simulator.scene.Conditions;
import city.vantage.simulator.scene.Weather;

/** Rain and snow that fall between the camera and the scene. */
record Precipitation(Conditions conditions, FrameSize size, long number) {
    private static final int PIXELS_PER_STREAK = 700;
    private static final int PIXELS_PER_FLAKE = 500;
    private static final int RAIN_RGB = 0xCDD7E1;
    private static final int SNOW_RGB = 0xFAFAFC;
    private static final int OPAQUE = 256;

    /** Onto pixels of three bytes each: blue, green, red. */
    void fallOn(byte[] pixels) {
        var chance = new Seed(number).of("precipitation", 0).chance();
        var dark = conditions.brightness() == Brightness.DARK;
        if (conditions.weather() == Weather.RAINY) {
            rain(pixels, dark ? 45 : 95, chance);
        } else if (conditions.weather() == Weather.SNOWY) {
            snow(pixels, dark ? 110 : 200, chance);
        }
    }

    /** Thin slanting streaks. */
    private void rain(byte[] pixels, int opacity, Chance chance) {
        for (var i = size.width() * size.height() / PIXELS_PER_STREAK; i > 0; i--) {
            var x = chance.below(size.width());
            var y = chance.below(size.height());
            var length = 6 + chance.below(14);
            for (var down = 0; down <= length; down++) {
                blend(pixels, x - down / 5, y + down, RAIN_RGB, opacity);
            }
        }
    }

    /** Flakes of one to three pixels, the large ones without corners. */
    private void snow(byte[] pixels, int opacity, Chance chance) {
        for (var i = size.width() * size.height() / PIXELS_PER_FLAKE; i > 0; i--) {
            var flake = 1 + chance.below(3);
            var x = chance.below(size.width());
            var y = chance.below(size.height());
            for (var at = 0; at < flake * flake; at++) {
                var isCorner = flake == 3 && at % 2 == 0 && at != 4;
                if (!isCorner) {
                    blend(pixels, x + at % flake, y + at / flake, SNOW_RGB, opacity);
                }
            }
        }
    }

    private void blend(byte[] pixels, int x, int y, int rgb, int opacity) {
        if (x < 0 || x >= size.width() || y >= size.height()) {
            return;
        }
        var at = (y * size.width() + x) * 3;
        pixels[at] = mixed(pixels[at], rgb & 0xFF, opacity);
        pixels[at + 1] = mixed(pixels[at + 1], rgb >> 8 & 0xFF, opacity);
        pixels[at + 2] = mixed(pixels[at + 2], rgb >> 16, opacity);
    }

    private static byte mixed(byte below, int above, int opacity) {
        return (byte) (((below & 0xFF) * (OPAQUE - opacity) + above * opacity) / OPAQUE);
    }
}
