package city.vantage.incident;

/**
 * An axis-parallel box in pixels: left, top, width, height. Finite, with a positive width and height; it may reach
 * over the border of its frame.
 */
public record Box(double x, double y, double width, double height) {
    public Box {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(width) || !Double.isFinite(height)) {
            throw new RejectedException(RejectionReason.INVALID_BOX, "box has a number that is not finite");
        }
        if (width <= 0 || height <= 0) {
            throw new RejectedException(
                    RejectionReason.INVALID_BOX, "box is %s x %s, both must be positive".formatted(width, height));
        }
    }

    public static Box ofCorners(double left, double top, double right, double bottom) {
        return new Box(left, top, right - left, bottom - top);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public double area() {
        return width * height;
    }

    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /** The area that both boxes cover, in square pixels. */
    public double intersection(Box other) {
        var across = Math.min(right(), other.right()) - Math.max(x, other.x);
        var down = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return across <= 0 || down <= 0 ? 0 : across * down;
    }

    /** Intersection over union, 0 to 1. */
    public double overlap(Box other) {
        var shared = intersection(other);
        return shared / (area() + other.area() - shared);
    }

    public Box union(Box other) {
        return ofCorners(
                Math.min(x, other.x),
                Math.min(y, other.y),
                Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    /** The same centre, with both sides multiplied by {@code factor}. */
    public Box scaled(double factor) {
        return ofCentre(centreX(), centreY(), width * factor, height * factor);
    }

    /** The square around the same centre whose side is the longer side of this box. */
    public Box squared() {
        var side = Math.max(width, height);
        return ofCentre(centreX(), centreY(), side, side);
    }

    /** The part inside the frame, in which some of the box must lie. */
    public Box clampedTo(FrameSize frame) {
        return ofCorners(
                Math.max(0, x), Math.max(0, y), Math.min(frame.width(), right()), Math.min(frame.height(), bottom()));
    }

    /** Whether the box comes within a pixel of the frame's border, so that a part of what it shows may be cut off. */
    public boolean touchesBorderOf(FrameSize frame) {
        return x <= 1 || y <= 1 || right() >= frame.width() - 1 || bottom() >= frame.height() - 1;
    }

    private static Box ofCentre(double centreX, double centreY, double width, double height) {
        return new Box(centreX - width / 2, centreY - height / 2, width, height);
    }
}
