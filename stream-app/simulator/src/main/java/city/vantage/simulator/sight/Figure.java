package city.vantage.simulator.sight;

import city.vantage.simulator.actor.Actor;
import city.vantage.simulator.geometry.Frame;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;

/**
 * A silhouette somewhere in the world.
 *
 * @param scale metres of the world for each of the silhouette
 */
record Figure(Silhouette silhouette, Frame axes, double scale) {
    private static final int FIXTURE_SLICES = 12;
    private static final Frame WORLD = new Placement(Point.ORIGIN, 0).frame();

    static Figure of(Actor actor) {
        return switch (actor) {
            case Actor.Walker(var look, var state) ->
                new Figure(Silhouettes.of(look, state), state.frame(), look.heightMetres());
            case Actor.Driver(var look, var state) ->
                new Figure(Silhouettes.of(look.kind()), state.placement().frame(), 1);
        };
    }

    static Figure standingStill(Shape shape) {
        return new Figure(Silhouette.of(shape, FIXTURE_SLICES), WORLD, 1);
    }

    /** A point in the silhouette's axes, in the world. */
    Point3 point(double x, double y, double z) {
        return axes.point(x * scale, y * scale, z * scale);
    }

    /** A point of the world in the silhouette's axes. */
    Point3 own(Point3 point) {
        var offset = point.minus(axes.origin());
        return new Point3(
                offset.dot(axes.ahead()) / scale, offset.dot(axes.left()) / scale, offset.dot(axes.above()) / scale);
    }
}
