package city.vantage.simulator.camera;

import city.vantage.incident.Box;
import city.vantage.incident.FrameSize;
import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A camera without lens distortion: a point at depth z (metres along {@code ahead}) lands at {@code focalPixels · x / z}
 * right of the middle of the frame and {@code focalPixels · y / z} below it.
 */
public record Pinhole(
        Point3 position, Point3 right, Point3 down, Point3 ahead, double focalPixels, FrameSize frameSize) {
    /** What is nearer than this is cut off, in metres. */
    public static final double NEAREST = 0.2;

    /** On a slope the axes are a little longer than 1. */
    private static final double AXIS_STRETCH = 1.1;

    /** A camera whose horizon is level, with its horizontal angle of view. */
    public static Pinhole lookingAt(Point3 position, Point3 target, double viewRadians, FrameSize frameSize) {
        var ahead = target.minus(position).unit();
        var right = ahead.cross(Point3.UP).unit();
        var focal = frameSize.width() / 2.0 / StrictMath.tan(viewRadians / 2);
        return new Pinhole(position, right, ahead.cross(right), ahead, focal, frameSize);
    }

    /**
     * A camera over ground that rises: what this returns projects a level world as the sloped one looks from there. Its
     * axes are then no longer at right angles; planes and straight lines remain what they are.
     *
     * @param position above the level ground
     * @param grade metres of rise for each metre to the east and to the north
     */
    public static Pinhole onSlope(
            Point3 position, Point3 target, double viewRadians, FrameSize frameSize, Point grade) {
        var towards = target.minus(position);
        var rising = towards.plus(Point3.UP.times(grade.dot(towards.ground())));
        var level = lookingAt(position, position.plus(rising), viewRadians, frameSize);
        return new Pinhole(
                position,
                sheared(level.right, grade),
                sheared(level.down, grade),
                sheared(level.ahead, grade),
                level.focalPixels,
                frameSize);
    }

    private static Point3 sheared(Point3 axis, Point grade) {
        return axis.plus(grade.times(axis.z()).up(0));
    }

    /** The same camera with a frame of another resolution. */
    public Pinhole scaled(double factor) {
        var size = new FrameSize(
                (int) Math.round(frameSize.width() * factor), (int) Math.round(frameSize.height() * factor));
        return new Pinhole(position, right, down, ahead, focalPixels * factor, size);
    }

    /** The point in the camera's own axes: metres to the right, down and ahead. */
    public Point3 view(Point3 point) {
        var offset = point.minus(position);
        return new Point3(offset.dot(right), offset.dot(down), offset.dot(ahead));
    }

    /** Where a point in the camera's own axes lands, in pixels; its depth must be positive. */
    public Pixel pixel(Point3 view) {
        return new Pixel(
                frameSize.width() / 2.0 + focalPixels * view.x() / view.z(),
                frameSize.height() / 2.0 + focalPixels * view.y() / view.z());
    }

    /** Whether the camera is on the outer side of a face. */
    public boolean sees(Face face) {
        return face.normal().dot(position.minus(face.corners().getFirst())) > 0;
    }

    /** Whether a shape may be in the frame; false only where it surely isn't. */
    public boolean maySee(Shape shape) {
        return maySee(view(shape.middle()), shape.radius());
    }

    /** Whether a ball may be in the frame, whose middle is given in the camera's own axes. */
    public boolean maySee(Point3 middle, double radius) {
        var reach = radius * AXIS_STRETCH;
        return middle.z() + reach > NEAREST
                && isWithin(Math.abs(middle.x()), frameSize.width(), middle.z(), reach)
                && isWithin(Math.abs(middle.y()), frameSize.height(), middle.z(), reach);
    }

    /** Whether a ball reaches to this side of the frame's border: a plane through the camera. */
    private boolean isWithin(double offset, int pixels, double depth, double reach) {
        var slope = pixels / 2.0 / focalPixels;
        return offset - depth * slope < reach * Math.sqrt(1 + slope * slope);
    }

    /** The corners of a face in the camera's own axes, cut off at {@link #NEAREST}; empty where nothing remains. */
    public List<Point3> clipped(Face face) {
        var corners = face.corners();
        var kept = new ArrayList<Point3>(corners.size() + 1);
        var before = view(corners.getLast());
        for (var corner : corners) {
            var here = view(corner);
            if (here.z() >= NEAREST != before.z() >= NEAREST) {
                kept.add(before.towards(here, (NEAREST - before.z()) / (here.z() - before.z())));
            }
            if (here.z() >= NEAREST) {
                kept.add(here);
            }
            before = here;
        }
        return kept;
    }

    /** The tight box around what lies before the camera; it may reach over the frame. Empty where nothing does. */
    public Optional<Box> box(Shape shape) {
        var extent = new Extent();
        for (var face : shape.faces()) {
            clipped(face).forEach(corner -> extent.add(pixel(corner)));
        }
        return extent.box();
    }
}
