package city.vantage.simulator.sight;

import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Cuts a shape into slices of equal height, each of which becomes a block. Of three sections through a slice the one of
 * middle size counts, so that a thin bar across it doesn't make a wall.
 */
record Slicing(Shape shape, double low, double high, int slices) {
    private static final int SECTIONS = 3;

    double[] blocks() {
        var blocks = new double[slices * Silhouette.BLOCK];
        var used = 0;
        for (var i = 0; i < slices; i++) {
            var section = typicalSection(i);
            if (section.area() > 0) {
                blocks[used++] = section.lowX;
                blocks[used++] = section.lowY;
                blocks[used++] = height(i);
                blocks[used++] = section.highX;
                blocks[used++] = section.highY;
                blocks[used++] = height(i + 1);
            }
        }
        return Arrays.copyOf(blocks, used);
    }

    private double height(double slice) {
        return low + (high - low) * slice / slices;
    }

    private Section typicalSection(int slice) {
        return IntStream.range(0, SECTIONS)
                .mapToObj(i -> new Section(height(slice + (i + 0.5) / SECTIONS)))
                .peek(section -> shape.faces().forEach(section::cut))
                .sorted(Comparator.comparingDouble(Section::area))
                .toList()
                .get(SECTIONS / 2);
    }

    private static final class Section {
        private final double height;
        private double lowX = Double.POSITIVE_INFINITY;
        private double lowY = Double.POSITIVE_INFINITY;
        private double highX = Double.NEGATIVE_INFINITY;
        private double highY = Double.NEGATIVE_INFINITY;

        Section(double height) {
            this.height = height;
        }

        void cut(Face face) {
            var before = face.corners().getLast();
            for (var corner : face.corners()) {
                if (before.z() > height != corner.z() > height) {
                    add(before.towards(corner, (height - before.z()) / (corner.z() - before.z())));
                }
                before = corner;
            }
        }

        private void add(Point3 point) {
            lowX = Math.min(lowX, point.x());
            lowY = Math.min(lowY, point.y());
            highX = Math.max(highX, point.x());
            highY = Math.max(highY, point.y());
        }

        double area() {
            return lowX < highX && lowY < highY ? (highX - lowX) * (highY - lowY) : 0;
        }
    }
}
