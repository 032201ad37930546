package city.vantage.simulator.render;

import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Finish;
import city.vantage.simulator.geometry.Point3;

/**
 * Daylight.
 *
 * @param towardsSun unit vector
 * @param ambient share of the light that comes from everywhere, 0 to 1
 * @param shadow share of the light that remains in shadow, 0 to 1; 1 draws no shadows
 */
public record Light(Point3 towardsSun, double ambient, double shadow) {

    int lit(Face face) {
        if (face.finish() == Finish.GLOWING) {
            return face.rgb();
        }
        var direct = Math.max(0, face.normal().dot(towardsSun));
        return dimmed(face.rgb(), Math.min(1.1, ambient + (1 - ambient) * direct * 1.25));
    }

    boolean castsShadows() {
        return shadow < 1;
    }

    /** Where the shadow of a point falls on the ground. */
    Point3 shadowOf(Point3 point) {
        return point.minus(towardsSun.times((point.z() - Ground.SHADOW_HEIGHT) / towardsSun.z()));
    }

    static int dimmed(int rgb, double factor) {
        var red = Math.min(255, (int) (((rgb >> 16) & 0xFF) * factor));
        var green = Math.min(255, (int) (((rgb >> 8) & 0xFF) * factor));
        var blue = Math.min(255, (int) ((rgb & 0xFF) * factor));
        return red << 16 | green << 8 | blue;
    }
}
