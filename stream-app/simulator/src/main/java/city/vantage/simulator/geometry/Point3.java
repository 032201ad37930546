package city.vantage.simulator.geometry;

/** A point in space, or a vector: metres to the east, to the north and up. */
public record Point3(double x, double y, double z) {
    public static final Point3 UP = new Point3(0, 0, 1);

    public Point3 plus(Point3 other) {
        return new Point3(x + other.x, y + other.y, z + other.z);
    }

    public Point3 minus(Point3 other) {
        return new Point3(x - other.x, y - other.y, z - other.z);
    }

    public Point3 times(double factor) {
        return new Point3(x * factor, y * factor, z * factor);
    }

    public double dot(Point3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Point3 cross(Point3 other) {
        return new Point3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    /** The vector of length 1 in this direction; a vector without length stays as it is. */
    public Point3 unit() {
        var length = length();
        return length == 0 ? this : times(1 / length);
    }

    public Point3 towards(Point3 other, double share) {
        return plus(other.minus(this).times(share));
    }

    public Point ground() {
        return new Point(x, y);
    }
}
