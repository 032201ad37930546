package city.vantage.simulator.geometry;

/** A point on the ground, or a vector along it: metres to the east and to the north. */
public record Point(double x, double y) {
    public static final Point ORIGIN = new Point(0, 0);

    /** The vector of a length in a direction; 0 radians is east, a quarter turn to the left is north. */
    public static Point polar(double headingRadians, double lengthMetres) {
        return new Point(lengthMetres * StrictMath.cos(headingRadians), lengthMetres * StrictMath.sin(headingRadians));
    }

    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    public Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    public double dot(Point other) {
        return x * other.x + y * other.y;
    }

    public double length() {
        return Math.sqrt(x * x + y * y);
    }

    public double distanceTo(Point other) {
        return minus(other).length();
    }

    public double headingRadians() {
        return StrictMath.atan2(y, x);
    }

    public Point towards(Point other, double share) {
        return plus(other.minus(this).times(share));
    }

    public Point3 up(double metres) {
        return new Point3(x, y, metres);
    }
}
