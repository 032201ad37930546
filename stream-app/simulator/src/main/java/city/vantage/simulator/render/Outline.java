package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Point3;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A face as it appears in a camera's frame: a convex polygon, row by row of samples, and how near each of its points is.
 * Columns and rows are those of the frame.
 */
final class Outline {
    private static final double EDGE_ON = 1e-9;

    private final double[] columns;
    private final double[] rows;
    private final int firstRow;
    private final int lastRow;

    /** On a plane the inverse depth is linear in column and row. */
    private final double inverseDepth;

    private final double perColumn;
    private final double perRow;

    private Outline(List<Point3> corners, Point3 normal, double offset, Pinhole camera) {
        columns = new double[corners.size()];
        rows = new double[corners.size()];
        var top = Double.POSITIVE_INFINITY;
        var bottom = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < columns.length; i++) {
            var pixel = camera.pixel(corners.get(i));
            columns[i] = pixel.x();
            rows[i] = pixel.y();
            top = Math.min(top, rows[i]);
            bottom = Math.max(bottom, rows[i]);
        }
        var size = camera.frameSize();
        firstRow = Math.max(0, (int) Math.ceil(top - 0.5));
        lastRow = Math.min(size.height() - 1, (int) Math.ceil(bottom - 0.5) - 1);
        perColumn = normal.x() / (camera.focalPixels() * offset);
        perRow = normal.y() / (camera.focalPixels() * offset);
        inverseDepth =
                normal.z() / offset + perColumn * (0.5 - size.width() / 2.0) + perRow * (0.5 - size.height() / 2.0);
    }

    /** Null where nothing of the face is in the frame, or the camera sees it edge-on. */
    static @Nullable Outline of(Face face, Pinhole camera) {
        var corners = camera.clipped(face);
        if (corners.size() < 3) {
            return null;
        }
        var normal = normal(corners);
        var offset = normal.dot(corners.getFirst());
        if (Math.abs(offset) < EDGE_ON) {
            return null;
        }
        var outline = new Outline(corners, normal, offset, camera);
        return outline.isInFrame(camera.frameSize().width()) ? outline : null;
    }

    /** Newell's normal: it stands where three corners lie on one line. */
    private static Point3 normal(List<Point3> corners) {
        var sum = new Point3(0, 0, 0);
        for (var i = 0; i < corners.size(); i++) {
            sum = sum.plus(corners.get(i).cross(corners.get((i + 1) % corners.size())));
        }
        return sum.unit();
    }

    private boolean isInFrame(int width) {
        var left = Double.POSITIVE_INFINITY;
        var right = Double.NEGATIVE_INFINITY;
        for (var column : columns) {
            left = Math.min(left, column);
            right = Math.max(right, column);
        }
        return firstRow <= lastRow && left < width && right > 0;
    }

    /** Whether some of its rows are in a window. */
    boolean reaches(Window window) {
        return firstRow < window.bottom() && lastRow >= window.y();
    }

    /** Calls with the samples that it covers in each row of a window. */
    void rows(Window window, Span each) {
        var last = Math.min(lastRow, window.bottom() - 1);
        for (var row = Math.max(firstRow, window.y()); row <= last; row++) {
            covered(row, window, each);
        }
    }

    /** Calls with the samples that it covers in one row of a window, where there are any. */
    void row(int row, Window window, Span each) {
        if (row >= firstRow && row <= lastRow) {
            covered(row, window, each);
        }
    }

    private void covered(int row, Window window, Span each) {
        var middle = row + 0.5;
        var left = Double.POSITIVE_INFINITY;
        var right = Double.NEGATIVE_INFINITY;
        for (int i = 0, before = rows.length - 1; i < rows.length; before = i++) {
            if (rows[i] > middle != rows[before] > middle) {
                var share = (middle - rows[i]) / (rows[before] - rows[i]);
                var column = columns[i] + share * (columns[before] - columns[i]);
                left = Math.min(left, column);
                right = Math.max(right, column);
            }
        }
        var from = Math.max(window.x(), (int) Math.ceil(left - 0.5));
        var to = Math.min(window.right(), (int) Math.ceil(right - 0.5));
        if (from < to) {
            each.draw(row, from, to);
        }
    }

    double inverseDepth(int column, int row) {
        return inverseDepth + perRow * row + perColumn * column;
    }

    /** What a step to the right adds to the inverse depth. */
    double perColumn() {
        return perColumn;
    }

    interface Span {
        /** @param from first column, {@code to} the one after the last */
        void draw(int row, int from, int to);
    }
}
