package city.vantage.simulator.scene;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Route;
import city.vantage.simulator.geometry.Shape;
import city.vantage.simulator.scene.Pavement.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two streets of two lanes that cross at the origin, with sidewalks, four zebra crossings and traffic lights. Traffic
 * keeps to the right. The four legs have the headings 0, 1, 2 and 3 quarter turns.
 */
public final class Crossroads {
    private static final double QUARTER = Math.PI / 2;
    private static final double REACH = 70;
    private static final double HALF_ROAD = 3.75;
    private static final double LANE = HALF_ROAD / 2;
    private static final double SIDEWALK = 3;
    private static final double CROSSING = HALF_ROAD + 2.4;
    private static final double TURN_RADIUS = 5;

    private final Chance chance;

    private Crossroads(Chance chance) {
        this.chance = chance;
    }

    public static Scene scene(Chance chance) {
        var crossroads = new Crossroads(chance);
        return new Scene(
                crossroads.ground(),
                crossroads.fixtures(),
                conflicts(),
                IntStream.range(0, 4).mapToObj(leg -> way(leg, leg + 2)).toList(),
                footways());
    }

    private static Placement leg(int quarterTurns) {
        return new Placement(Point.ORIGIN, quarterTurns % 4 * QUARTER);
    }

    private List<Face> ground() {
        var pavement = new Pavement();
        pavement.strip(leg(0), -REACH * 1.3, REACH * 1.3, -REACH * 1.3, REACH * 1.3, Layer.EARTH);
        for (var i = 0; i < 4; i++) {
            var outer = HALF_ROAD + SIDEWALK;
            pavement.strip(leg(i), HALF_ROAD, REACH, -outer, -HALF_ROAD, Layer.SIDEWALK);
            pavement.strip(leg(i), HALF_ROAD, REACH, HALF_ROAD, outer, Layer.SIDEWALK);
            pavement.strip(leg(i), -HALF_ROAD, REACH, -HALF_ROAD, HALF_ROAD, Layer.ASPHALT);
            markings(pavement, leg(i));
        }
        return pavement.faces();
    }

    private static void markings(Pavement pavement, Placement leg) {
        for (var left = -HALF_ROAD + 0.35; left + 0.5 < HALF_ROAD; left += 1) {
            pavement.strip(leg, CROSSING - 1.5, CROSSING + 1.5, left, left + 0.5, Layer.MARKING);
        }
        pavement.strip(leg, CROSSING + 2.4, CROSSING + 2.8, 0.1, HALF_ROAD - 0.2, Layer.MARKING);
        for (var ahead = CROSSING + 4; ahead < REACH; ahead += 5) {
            pavement.strip(leg, ahead, ahead + 2.5, -0.07, 0.07, Layer.MARKING);
        }
        pavement.strip(leg, CROSSING + 2.4, REACH, HALF_ROAD - 0.2, HALF_ROAD - 0.08, Layer.MARKING);
        pavement.strip(leg, CROSSING + 2.4, REACH, -HALF_ROAD + 0.08, -HALF_ROAD + 0.2, Layer.MARKING);
    }

    private List<Shape> fixtures() {
        var shapes = new ArrayList<Shape>();
        var margin = HALF_ROAD + SIDEWALK;
        for (var i = 0; i < 4; i++) {
            var leg = leg(i);
            for (var ahead = margin + 3; ahead < REACH - 15; ) {
                var width = chance.between(9, 16);
                for (var side : new int[] {-1, 1}) {
                    if (side < 0 || ahead > margin + 12) {
                        var corner = leg.moved(ahead + width / 2, side * (margin + 1 + chance.between(0, 2)));
                        shapes.add(Furniture.building(
                                corner.turned(side * QUARTER), 10, width, chance.between(4, 13), chance));
                    }
                }
                ahead += width + chance.between(1, 5);
            }
            shapes.add(Furniture.tree(leg.moved(margin + 12, margin - 0.6), chance.between(4, 6)));
            shapes.add(Furniture.tree(leg.moved(margin + 34, -margin + 0.4), chance.between(4, 6)));
            shapes.add(
                    Furniture.lampPost(leg.moved(margin + 5, -HALF_ROAD - 0.5).turned(QUARTER)));
            shapes.add(Furniture.signal(leg.moved(CROSSING + 2.4, HALF_ROAD + 0.5), i % 2 == 0 ? 2 : 0));
        }
        return shapes;
    }

    /** The way of a vehicle that comes in along one leg and leaves along another. */
    private static Route way(int from, int to) {
        var in = leg(from);
        var out = leg(to);
        var start = in.at(REACH, LANE);
        var end = out.at(REACH, -LANE);
        if ((to - from + 4) % 4 == 2) {
            return Route.straight(start, end);
        }
        return Route.through(List.of(start, corner(in, out), end), TURN_RADIUS);
    }

    private static Point corner(Placement in, Placement out) {
        var ahead = out.direction().dot(in.at(0, LANE));
        return out.at(ahead, -LANE);
    }

    private static List<Conflict> conflicts() {
        var conflicts = new ArrayList<Conflict>();
        for (var from = 0; from < 4; from++) {
            for (var turns = 1; turns <= 3; turns++) {
                var manoeuvre = manoeuvre(turns);
                var to = from + turns;
                for (var side : new int[] {-1, 1}) {
                    conflicts.add(conflict(manoeuvre, way(from, to), leg(to), -LANE, side));
                    if (manoeuvre == Manoeuvre.STRAIGHT) {
                        conflicts.add(conflict(manoeuvre, way(from, to), leg(from), LANE, side));
                    }
                }
            }
        }
        return conflicts;
    }

    /** Legs are numbered to the left, and a vehicle comes in against its leg's heading: one leg on lies to its right. */
    private static Manoeuvre manoeuvre(int legsOn) {
        return switch (legsOn) {
            case 1 -> Manoeuvre.TURNING_RIGHT;
            case 3 -> Manoeuvre.TURNING_LEFT;
            default -> Manoeuvre.STRAIGHT;
        };
    }

    private static Conflict conflict(Manoeuvre manoeuvre, Route vehicle, Placement leg, double lane, int side) {
        var start = 14.0;
        var pedestrian = Route.straight(leg.at(CROSSING, side * start), leg.at(CROSSING, -side * start));
        return new Conflict(manoeuvre, vehicle, pedestrian, leg.at(CROSSING, lane), start - HALF_ROAD);
    }

    private static List<Route> footways() {
        var routes = new ArrayList<Route>();
        var middle = HALF_ROAD + SIDEWALK / 2;
        for (var i = 0; i < 4; i++) {
            routes.add(Route.straight(leg(i).at(HALF_ROAD + SIDEWALK, middle), leg(i).at(REACH, middle)));
            routes.add(Route.straight(leg(i).at(REACH, -middle), leg(i).at(HALF_ROAD + SIDEWALK, -middle)));
        }
        return routes;
    }
}
