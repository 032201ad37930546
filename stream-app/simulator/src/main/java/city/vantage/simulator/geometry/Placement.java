package city.vantage.simulator.geometry;

/** Where something stands on the ground, and where it points. */
public record Placement(Point position, double headingRadians) {

    public Point direction() {
        return Point.polar(headingRadians, 1);
    }

    /** The point that lies ahead and to the left of here, in metres. */
    public Point at(double aheadMetres, double leftMetres) {
        var ahead = direction();
        return new Point(
                position.x() + ahead.x() * aheadMetres - ahead.y() * leftMetres,
                position.y() + ahead.y() * aheadMetres + ahead.x() * leftMetres);
    }

    public Placement moved(double aheadMetres, double leftMetres) {
        return new Placement(at(aheadMetres, leftMetres), headingRadians);
    }

    public Placement turned(double radians) {
        return new Placement(position, headingRadians + radians);
    }

    /** Where a point lies as seen from here: metres ahead (x) and to the left (y). */
    public Point seen(Point point) {
        var ahead = direction();
        var offset = point.minus(position);
        return new Point(offset.dot(ahead), offset.dot(new Point(-ahead.y(), ahead.x())));
    }

    public Frame frame() {
        return Frame.standing(this);
    }
}
