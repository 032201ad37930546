package city.vantage.simulator.sight;

import city.vantage.incident.Box;
import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.geometry.Frame;
import city.vantage.simulator.geometry.Point3;

/** A figure before a camera. Plain numbers throughout: this is what a load of observations is made of. */
final class Projection {
    private static final double ROUNDING = 1e-6;

    private final Figure figure;
    private final Pinhole camera;
    private final Point3 eye;
    private final Row right;
    private final Row down;
    private final Row ahead;
    private final boolean isAroundCamera;

    /** Where the figure is in the frame, in pixels; infinite where it reaches behind the camera. */
    private double left = Double.POSITIVE_INFINITY;

    private double top = Double.POSITIVE_INFINITY;
    private double rightMost = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    /** Metres ahead of the camera. */
    private double nearest = Double.POSITIVE_INFINITY;

    private double furthest = Double.NEGATIVE_INFINITY;

    /** A line of the matrix from the figure's axes to those of the camera. */
    private record Row(double x, double y, double z, double offset) {
        static Row of(Point3 axis, Frame frame, double scale, Point3 camera) {
            return new Row(
                    axis.dot(frame.ahead()) * scale,
                    axis.dot(frame.left()) * scale,
                    axis.dot(frame.above()) * scale,
                    axis.dot(frame.origin().minus(camera)));
        }

        double at(double ownX, double ownY, double ownZ) {
            return x * ownX + y * ownY + z * ownZ + offset;
        }
    }

    Projection(Figure figure, Pinhole camera) {
        this.figure = figure;
        this.camera = camera;
        this.eye = figure.own(camera.position());
        this.right = Row.of(camera.right(), figure.axes(), figure.scale(), camera.position());
        this.down = Row.of(camera.down(), figure.axes(), figure.scale(), camera.position());
        this.ahead = Row.of(camera.ahead(), figure.axes(), figure.scale(), camera.position());
        this.isAroundCamera = isAround(eye);
        if (mayBeSeen()) {
            project();
        }
    }

    private boolean isAround(Point3 own) {
        if (own.z() > figure.silhouette().high.z()) {
            return false;
        }
        var blocks = figure.silhouette().blocks;
        for (var i = 0; i < blocks.length; i += Silhouette.BLOCK) {
            if (own.x() > blocks[i]
                    && own.y() > blocks[i + 1]
                    && own.z() > blocks[i + 2]
                    && own.x() < blocks[i + 3]
                    && own.y() < blocks[i + 4]
                    && own.z() < blocks[i + 5]) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeSeen() {
        var low = figure.silhouette().low;
        var high = figure.silhouette().high;
        var x = (low.x() + high.x()) / 2;
        var y = (low.y() + high.y()) / 2;
        var z = (low.z() + high.z()) / 2;
        var reach = high.minus(low).length() / 2 * figure.scale();
        return camera.maySee(new Point3(right.at(x, y, z), down.at(x, y, z), ahead.at(x, y, z)), reach);
    }

    private void project() {
        var corners = figure.silhouette().corners;
        for (var i = 0; i < corners.length; i += 3) {
            var depth = ahead.at(corners[i], corners[i + 1], corners[i + 2]);
            nearest = lesser(nearest, depth);
            furthest = greater(furthest, depth);
            var perMetre = 1 / depth;
            var x = right.at(corners[i], corners[i + 1], corners[i + 2]) * perMetre;
            var y = down.at(corners[i], corners[i + 1], corners[i + 2]) * perMetre;
            left = lesser(left, x);
            rightMost = greater(rightMost, x);
            top = lesser(top, y);
            bottom = greater(bottom, y);
        }
        if (isCutOff()) {
            left = Double.NEGATIVE_INFINITY;
            top = Double.NEGATIVE_INFINITY;
            rightMost = Double.POSITIVE_INFINITY;
            bottom = Double.POSITIVE_INFINITY;
        } else {
            left = column(left);
            rightMost = column(rightMost);
            top = row(top);
            bottom = row(bottom);
        }
    }

    private double column(double slope) {
        return camera.frameSize().width() / 2.0 + camera.focalPixels() * slope;
    }

    private double row(double slope) {
        return camera.frameSize().height() / 2.0 + camera.focalPixels() * slope;
    }

    /** Whether a part lies behind the camera, or too close before it. */
    boolean isCutOff() {
        return nearest < Pinhole.NEAREST;
    }

    /** Whether any of it may be in the frame. */
    boolean isInFrame() {
        var frame = camera.frameSize();
        return left < frame.width() && rightMost > 0 && top < frame.height() && bottom > 0;
    }

    /** May reach over the frame; there is none where the figure is cut off. */
    Box box() {
        return Box.ofCorners(left, top, rightMost, bottom);
    }

    /** Whether it may stand before a part of the other. A camera within it sees through it, as through a face's back. */
    boolean mayHide(Projection other) {
        return !isAroundCamera
                && nearest < other.furthest
                && left < other.rightMost
                && other.left < rightMost
                && top < other.bottom
                && other.top < bottom;
    }

    Figure figure() {
        return figure;
    }

    /** How wide something of a length and a width looks from the camera, in relation to other parts of the figure. */
    double widthOf(double length, double width) {
        return Math.abs(right.x) * length + Math.abs(right.y) * width;
    }

    /** Metres ahead of the camera of a point in the figure's own axes. */
    double depth(double ownX, double ownY, double ownZ) {
        return ahead.at(ownX, ownY, ownZ);
    }

    /** Its column of pixels, from its depth. */
    double column(double ownX, double ownY, double ownZ, double depth) {
        return column(right.at(ownX, ownY, ownZ) / depth);
    }

    /** Its row of pixels, from its depth. */
    double row(double ownX, double ownY, double ownZ, double depth) {
        return row(down.at(ownX, ownY, ownZ) / depth);
    }

    boolean isInFrame(double column, double row) {
        var frame = camera.frameSize();
        return column >= 0 && column < frame.width() && row >= 0 && row < frame.height();
    }

    /** Whether the box around the figure holds a pixel. */
    boolean covers(double column, double row) {
        return column > left && column < rightMost && row > top && row < bottom;
    }

    /**
     * Whether one of the figure's blocks lies between the camera and a point of the world: the slab method (Kay and
     * Kajiya 1986), first for all blocks together, then for those at the heights at which the line passes there.
     */
    boolean hides(Point3 point) {
        var own = figure.own(point);
        var perX = 1 / (own.x() - eye.x());
        var perY = 1 / (own.y() - eye.y());
        var perZ = 1 / (own.z() - eye.z());
        var low = figure.silhouette().low;
        var high = figure.silhouette().high;
        var x0 = (low.x() - eye.x()) * perX;
        var x1 = (high.x() - eye.x()) * perX;
        var y0 = (low.y() - eye.y()) * perY;
        var y1 = (high.y() - eye.y()) * perY;
        var enters = greater(0, greater(lesser(x0, x1), lesser(y0, y1)));
        var leaves = lesser(1, lesser(greater(x0, x1), greater(y0, y1)));
        if (!(enters < leaves)) {
            return false;
        }
        var one = eye.z() + enters * (own.z() - eye.z());
        var other = eye.z() + leaves * (own.z() - eye.z());
        return hides(lesser(one, other) - ROUNDING, greater(one, other) + ROUNDING, perX, perY, perZ);
    }

    private boolean hides(double lowest, double highest, double perX, double perY, double perZ) {
        var blocks = figure.silhouette().blocks;
        for (var i = 0; i < blocks.length; i += Silhouette.BLOCK) {
            if (blocks[i + 5] > lowest && blocks[i + 2] < highest && isCrossed(blocks, i, perX, perY, perZ)) {
                return true;
            }
        }
        return false;
    }

    /** Compares the shares of the way at which the line enters and leaves a block. */
    private boolean isCrossed(double[] blocks, int i, double perX, double perY, double perZ) {
        var x0 = (blocks[i] - eye.x()) * perX;
        var x1 = (blocks[i + 3] - eye.x()) * perX;
        var y0 = (blocks[i + 1] - eye.y()) * perY;
        var y1 = (blocks[i + 4] - eye.y()) * perY;
        var z0 = (blocks[i + 2] - eye.z()) * perZ;
        var z1 = (blocks[i + 5] - eye.z()) * perZ;
        var enters = greater(greater(lesser(x0, x1), lesser(y0, y1)), lesser(z0, z1));
        var leaves = lesser(lesser(greater(x0, x1), greater(y0, y1)), greater(z0, z1));
        return enters > 0 && enters < leaves && enters < 1;
    }

    /** Without the care for zeros and NaN that {@link Math#min} takes: there are dozens of these for each point. */
    private static double lesser(double a, double b) {
        return a < b ? a : b;
    }

    private static double greater(double a, double b) {
        return a > b ? a : b;
    }
}
