package city.vantage.simulator.sight;

import city.vantage.simulator.camera.Pinhole;
import java.util.List;

/** How much of a figure others hide, from a grid of points in each of its blocks. */
final class Cover {
    private static final int ALONG = 4;
    private static final int ACROSS = 2;

    private final Projection target;
    private final List<Projection> before;
    private double framed;
    private double visible;

    Cover(Projection target, List<Projection> before) {
        this.target = target;
        this.before = before;
    }

    /** Of what lies in the frame, 0 to 1; 0 where nothing does. */
    double visibleShare() {
        var blocks = target.figure().silhouette().blocks;
        for (var i = 0; i < blocks.length; i += Silhouette.BLOCK) {
            look(blocks, i);
        }
        return framed == 0 ? 0 : visible / framed;
    }

    /**
     * Points of a checkerboard, seen from above. They count by the width of their block in the frame: all blocks of a
     * figure have the same height.
     */
    private void look(double[] blocks, int block) {
        var length = blocks[block + 3] - blocks[block];
        var width = blocks[block + 4] - blocks[block + 1];
        var along = length > 2 * width ? ALONG : ACROSS;
        var weight = target.widthOf(length, width) / along;
        var z = (blocks[block + 2] + blocks[block + 5]) / 2;
        for (var i = 0; i < along; i++) {
            var x = blocks[block] + length * (i + 0.5) / along;
            var side = (i + block / Silhouette.BLOCK) % ACROSS;
            count(x, blocks[block + 1] + width * (side + 0.5) / ACROSS, z, weight);
        }
    }

    private void count(double x, double y, double z, double weight) {
        var depth = target.depth(x, y, z);
        if (depth < Pinhole.NEAREST) {
            return;
        }
        var column = target.column(x, y, z, depth);
        var row = target.row(x, y, z, depth);
        if (target.isInFrame(column, row)) {
            framed += weight;
            if (!isHidden(x, y, z, column, row)) {
                visible += weight;
            }
        }
    }

    private boolean isHidden(double x, double y, double z, double column, double row) {
        for (var i = 0; i < before.size(); i++) {
            var other = before.get(i);
            if (other.covers(column, row) && other.hides(target.figure().point(x, y, z))) {
                return true;
            }
        }
        return false;
    }
}
