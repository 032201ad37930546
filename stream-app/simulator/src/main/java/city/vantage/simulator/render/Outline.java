package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.geometry.Point3;
import java.util.List;

/** A convex polygon in samples of a window, row by row. */
final class Outline {
    private final double[] columns;
    private final double[] rows;
    private final int height;

    Outline(List<Point3> corners, Pinhole camera, Window window) {
        columns = new double[corners.size()];
        rows = new double[corners.size()];
        height = window.height();
        for (var i = 0; i < columns.length; i++) {
            var pixel = camera.pixel(corners.get(i));
            columns[i] = pixel.x() - window.x();
            rows[i] = pixel.y() - window.y();
        }
    }

    /** Calls with the left and right border of the polygon at the middle of each row of samples that it covers. */
    void rows(Row each) {
        var top = Double.POSITIVE_INFINITY;
        var bottom = Double.NEGATIVE_INFINITY;
        for (var row : rows) {
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
        }
        var last = Math.min(height - 1, (int) Math.ceil(bottom - 0.5) - 1);
        for (var row = Math.max(0, (int) Math.ceil(top - 0.5)); row <= last; row++) {
            borders(row, each);
        }
    }

    private void borders(int row, Row each) {
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
        if (left < right) {
            each.draw(row, left, right);
        }
    }

    interface Row {
        void draw(int row, double left, double right);
    }
}
