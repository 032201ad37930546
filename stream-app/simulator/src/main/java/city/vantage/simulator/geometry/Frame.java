package city.vantage.simulator.geometry;

/** A body's own axes in space: what is ahead, to the left and above for it. The axes have length 1. */
public record Frame(Point3 origin, Point3 ahead, Point3 left, Point3 above) {

    static Frame standing(Placement placement) {
        var ahead = placement.direction();
        return new Frame(placement.position().up(0), ahead.up(0), new Point3(-ahead.y(), ahead.x(), 0), Point3.UP);
    }

    public Point3 point(double aheadMetres, double leftMetres, double aboveMetres) {
        return new Point3(
                origin.x() + ahead.x() * aheadMetres + left.x() * leftMetres + above.x() * aboveMetres,
                origin.y() + ahead.y() * aheadMetres + left.y() * leftMetres + above.y() * aboveMetres,
                origin.z() + ahead.z() * aheadMetres + left.z() * leftMetres + above.z() * aboveMetres);
    }

    public Frame lifted(double metres) {
        return new Frame(origin.plus(above.times(metres)), ahead, left, above);
    }

    /** The frame tipped over forwards by an angle: at a quarter turn, what was above lies ahead. */
    public Frame tipped(double radians) {
        var cos = StrictMath.cos(radians);
        var sin = StrictMath.sin(radians);
        return new Frame(
                origin,
                ahead.times(cos).minus(above.times(sin)),
                left,
                above.times(cos).plus(ahead.times(sin)));
    }
}
