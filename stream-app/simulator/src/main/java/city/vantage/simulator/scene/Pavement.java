package city.vantage.simulator.scene;

import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Finish;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/** The ground: flat patches of layers. */
public final class Pavement {
    private static final double TILE_METRES = 8;

    private final List<Patch> patches = new ArrayList<>();

    /** Lays a strip along a placement's heading, between two distances ahead and two to the left. */
    Pavement strip(Placement along, double from, double to, double right, double left, Layer layer) {
        var tiles = (int) Math.max(1, Math.ceil((to - from) / TILE_METRES));
        var step = (to - from) / tiles;
        for (var i = 0; i < tiles; i++) {
            tile(along, from + i * step, from + (i + 1) * step, right, left, layer);
        }
        return this;
    }

    private void tile(Placement along, double from, double to, double right, double left, Layer layer) {
        patch(List.of(along.at(from, right), along.at(to, right), along.at(to, left), along.at(from, left)), layer);
    }

    /** Lays a convex patch; its corners run counter-clockwise as seen from above. */
    Pavement patch(List<Point> corners, Layer layer) {
        patches.add(new Patch(corners, layer));
        return this;
    }

    /** The ground in a state; puddles show only where it isn't dry. */
    public List<Face> faces(Surface surface) {
        return patches.stream()
                .filter(patch -> patch.layer != Layer.PUDDLE || surface != Surface.DRY)
                .map(patch -> patch.face(surface))
                .toList();
    }

    private record Patch(List<Point> corners, Layer layer) {
        Face face(Surface surface) {
            var lifted = corners.stream().map(corner -> corner.up(layer.heightMetres()));
            return Face.of(lifted.toList(), layer.rgb(surface), Finish.MATTE);
        }
    }
}
