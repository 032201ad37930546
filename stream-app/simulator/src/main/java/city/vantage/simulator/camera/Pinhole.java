package city.vantage.simulator.camera;

import city.vantage.incident.Box;
import city.vantage.incident.FrameSize;
import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A camera without lens distortion: a point at depth z (metres along {@code ahead}) lands at {@code focalPixels · x / z}
 * right of the middle of the frame and {@code focalPixels · y / z} below it. The three axes have length 1.
 */
public record Pinhole(
        Point3 position, Point3 right, Point3 down, Point3 ahead, double focalPixels, FrameSize frameSize) {
    /** What is nearer than this is cut off, in metres. */
    public static final double NEAREST = 0.2;

    /** A camera whose horizon is level, with its horizontal angle of view. */
    public static Pinhole lookingAt(Point3 position, Point3 target, double viewRadians, FrameSize frameSize) {
        var ahead = target.minus(position).unit();
        var right = ahead.cross(Point3.UP).unit();
        var focal = frameSize.width() / 2.0 / StrictMath.tan(viewRadians / 2);
        return new Pinhole(position, right, ahead.cross(right), ahead, focal, frameSize);
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
