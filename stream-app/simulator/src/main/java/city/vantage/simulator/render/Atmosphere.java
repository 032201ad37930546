package city.vantage.simulator.render;

import city.vantage.simulator.scene.Conditions;
import city.vantage.simulator.scene.Surface;
import city.vantage.simulator.scene.Weather;

/**
 * What the air, a wet road and the camera's white balance do to colours. Clouds above a city throw its lamps' light back, so
 * that a covered night is brighter and warmer than a clear one (Kyba et al. 2011, Cloud Coverage Acts as an Amplifier for
 * Ecological Light Pollution in Urban Ecosystems).
 *
 * @param skyTop colour of the sky at the top of the frame
 * @param skyLow colour of the sky above the horizon, and of the haze
 * @param visibilityMetres at this distance half of the light is haze
 * @param sheen share of the sky that a flat surface mirrors far away
 * @param red factor on the red channel; the others likewise
 */
record Atmosphere(
        int skyTop, int skyLow, double visibilityMetres, double sheen, double red, double green, double blue) {
    private static final float SHEEN_FROM_METRES = 30;

    static Atmosphere of(Conditions conditions) {
        var visibility = switch (conditions.weather()) {
            case CLEAR -> 900;
            case CLOUDY -> 420;
            case RAINY -> 150;
            case SNOWY -> 90;
        };
        var sheen = conditions.surface() == Surface.DRY ? 0 : 0.5;
        var blueSky = conditions.weather() == Weather.CLEAR;
        return switch (conditions.brightness()) {
            case BRIGHT ->
                blueSky
                        ? new Atmosphere(0x8FB4E6, 0xDCE8F2, visibility, sheen, 1, 1, 1)
                        : new Atmosphere(0xA9B0B7, 0xC4C9CD, visibility, sheen, 0.95, 0.97, 1);
            case DIM ->
                blueSky
                        ? new Atmosphere(0x4E5F8C, 0xE0A878, visibility, sheen, 1.02, 0.88, 0.82)
                        : new Atmosphere(0x5A6069, 0x7C8189, visibility, sheen, 0.85, 0.88, 0.95);
            case DARK ->
                blueSky
                        ? new Atmosphere(0x0B0E16, 0x1C2029, visibility * 2, sheen * 0.6, 0.95, 0.94, 1.02)
                        : new Atmosphere(0x2B2721, 0x4A4135, visibility * 2, sheen * 0.6, 1.04, 0.95, 0.88);
        };
    }

    /** Colour of the sky at a share of the frame's height from the top. */
    int sky(double share) {
        var low = Math.min(1, share * 2);
        return mixed(skyTop >> 16, skyLow >> 16, low) << 16
                | mixed(skyTop >> 8, skyLow >> 8, low) << 8
                | mixed(skyTop, skyLow, low);
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round((from & 0xFF) * (1 - share) + (to & 0xFF) * share);
    }

    /** Share of haze, and on the ground of mirrored sky, that covers something at a distance. */
    float veil(float inverseDepth, boolean ground) {
        if (inverseDepth <= 0) {
            return 0;
        }
        var haze = 1 / (1 + (float) visibilityMetres * inverseDepth);
        return ground ? haze + (1 - haze) * (float) sheen / (1 + SHEEN_FROM_METRES * inverseDepth) : haze;
    }
}
