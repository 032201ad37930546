package city.vantage.simulator.render;

import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Finish;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.scene.Brightness;
import city.vantage.simulator.scene.Conditions;
import city.vantage.simulator.scene.Weather;
import java.util.List;

/**
 * The light of an hour and a weather, without lamps.
 *
 * @param towardsSun unit vector
 * @param ambient light that comes from everywhere; 1 shows colours as they are
 * @param direct light from the sun's direction
 * @param lampStrength of street lamps and headlamps; 0 when they are off
 */
public record Light(Point3 towardsSun, double ambient, double direct, double lampStrength) {
    private static final double SHADOW_HEIGHT = 0.06;
    private static final int LIT_WINDOW = 0xF4D58A;
    private static final double LIT_WINDOWS_SHARE = 0.4;

    public static Light of(Conditions conditions) {
        var clear = conditions.weather() == Weather.CLEAR;
        return switch (conditions.brightness()) {
            case BRIGHT ->
                clear
                        ? new Light(new Point3(-0.45, -0.35, 0.82).unit(), 0.56, 0.62, 0)
                        : new Light(Point3.UP, 0.58, 0.26, 0);
            case DIM ->
                clear
                        ? new Light(new Point3(-0.85, -0.3, 0.5).unit(), 0.42, 0.3, 0.14)
                        : new Light(Point3.UP, 0.4, 0.12, 0.2);
            case DARK -> new Light(Point3.UP, clear ? 0.14 : 0.2, 0.04, 0.75);
        };
    }

    static boolean isWarm(Conditions conditions) {
        return conditions.brightness() == Brightness.DIM && conditions.weather() == Weather.CLEAR;
    }

    /** Light on open ground. */
    double onGround() {
        return ambient + direct * towardsSun.z();
    }

    /** The colour of a face under this light and lamps. */
    int lit(Face face, List<Lamp> lamps) {
        return switch (face.finish()) {
            case GLOWING -> face.rgb();
            case LAMP -> lampStrength > 0 ? 0xFFF8DC : shaded(face, lamps);
            case WINDOW -> lampStrength > 0 && isLit(face) ? LIT_WINDOW : shaded(face, lamps);
            case MATTE -> shaded(face, lamps);
        };
    }

    private int shaded(Face face, List<Lamp> lamps) {
        var light = ambient + direct * Math.max(0, face.normal().dot(towardsSun)) * 1.1;
        if (lampStrength > 0) {
            var centre = face.centre();
            for (var lamp : lamps) {
                light += lamp.lightAt(centre);
            }
        }
        return dimmed(face.rgb(), Math.min(1.15, light));
    }

    /** The same windows are lit in every picture: the choice follows from where the window is. */
    private static boolean isLit(Face face) {
        var centre = face.centre();
        var hash = Math.round(centre.x() * 7) * 31 + Math.round(centre.y() * 7) * 17 + Math.round(centre.z() * 7);
        return Math.floorMod(hash * 2_654_435_761L, 1_000) < LIT_WINDOWS_SHARE * 1_000;
    }

    /** The shadow that a face throws on the ground. */
    Face shadowOf(Face face) {
        return Face.of(face.corners().stream().map(this::shadowOf).toList(), 0, Finish.MATTE);
    }

    private Point3 shadowOf(Point3 point) {
        return point.minus(towardsSun.times((point.z() - SHADOW_HEIGHT) / towardsSun.z()));
    }

    static int dimmed(int rgb, double factor) {
        var red = Math.min(255, (int) (((rgb >> 16) & 0xFF) * factor));
        var green = Math.min(255, (int) (((rgb >> 8) & 0xFF) * factor));
        var blue = Math.min(255, (int) ((rgb & 0xFF) * factor));
        return red << 16 | green << 8 | blue;
    }
}
