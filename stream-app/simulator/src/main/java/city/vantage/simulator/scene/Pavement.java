package city.vantage.simulator.scene;

import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Finish;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/** Lays flat strips on the ground. Each kind lies a little above the one before, so that the later covers the earlier. */
final class Pavement {
    private static final double TILE = 6;

    private final List<Face> faces = new ArrayList<>();

    /** A strip along a placement's heading, between two distances ahead and two to the left. */
    void strip(Placement along, double from, double to, double right, double left, Layer layer) {
        var tiles = (int) Math.max(1, Math.ceil((to - from) / TILE));
        var step = (to - from) / tiles;
        for (var i = 0; i < tiles; i++) {
            tile(along, from + i * step, from + (i + 1) * step, right, left, layer);
        }
    }

    private void tile(Placement along, double from, double to, double right, double left, Layer layer) {
        add(List.of(along.at(from, right), along.at(to, right), along.at(to, left), along.at(from, left)), layer);
    }

    private void add(List<Point> corners, Layer layer) {
        faces.add(new Face(
                corners.stream().map(corner -> corner.up(layer.height())).toList(), layer.rgb(), Finish.MATTE));
    }

    List<Face> faces() {
        return List.copyOf(faces);
    }

    /** What a strip is made of. */
    enum Layer {
        EARTH(0, 0x71855A),
        SIDEWALK(0.01, 0xA9A59C),
        ASPHALT(0.02, 0x55585C),
        MARKING(0.03, 0xE6E6E0);

        private final double height;
        private final int rgb;

        Layer(double height, int rgb) {
            this.height = height;
            this.rgb = rgb;
        }

        int rgb() {
            return rgb;
        }

        double height() {
            return height;
        }
    }
}
