package city.vantage.simulator.scene;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two streets of two lanes that cross at the origin, with four zebra crossings. Traffic keeps to the right. The four
 * legs have the headings 0, 1, 2 and 3 quarter turns.
 */
public final class Crossroads {
    private static final double QUARTER = Math.PI / 2;
    private static final double REACH = 70;
    private static final double HALF_ROAD = 3.75;
    private static final double LANE = HALF_ROAD / 2;
    private static final double SIDEWALK = 3;
    private static final double MARGIN = HALF_ROAD + SIDEWALK;
    private static final double CROSSING = HALF_ROAD + 2.4;
    private static final double TURN_RADIUS = 5;
    private static final double APPROACH = 14;

    private final Chance chance;
    private final boolean signals;
    private final boolean houses;
    private final Roadside roadside;

    private Crossroads(Chance chance, boolean signals) {
        this.chance = chance;
        this.signals = signals;
        this.houses = !signals && chance.happens(0.6);
        this.roadside = new Roadside(chance);
    }

    public static Scene scene(Chance chance, boolean signals, double grade) {
        return new Crossroads(chance, signals).scene(grade);
    }

    private Scene scene(double grade) {
        furnish();
        var kind = signals ? RoadKind.INTERSECTION_WITH_SIGNAL : RoadKind.INTERSECTION_WITHOUT_SIGNAL;
        return new Scene(
                new Road(kind, 2, false, Sidewalks.BOTH, false, true, grade),
                pavement(),
                roadside.shapes(),
                roadside.lamps(),
                List.of(),
                conflicts(),
                IntStream.range(0, 4).mapToObj(leg -> way(leg, leg + 2)).toList(),
                footways(),
                poles());
    }

    private static Placement leg(int quarterTurns) {
        return new Placement(Point.ORIGIN, quarterTurns % 4 * QUARTER);
    }

    private Pavement pavement() {
        var pavement = new Pavement();
        pavement.strip(leg(0), -REACH * 1.3, REACH * 1.3, -REACH * 1.3, REACH * 1.3, Layer.EARTH);
        for (var i = 0; i < 4; i++) {
            pavement.strip(leg(i), HALF_ROAD, REACH, -MARGIN, -HALF_ROAD, Layer.SIDEWALK);
            pavement.strip(leg(i), HALF_ROAD, REACH, HALF_ROAD, MARGIN, Layer.SIDEWALK);
            pavement.strip(leg(i), -HALF_ROAD, REACH, -HALF_ROAD, HALF_ROAD, Layer.ASPHALT);
            var puddle = chance.between(3, 25);
            pavement.strip(leg(i), puddle, puddle + 1.6, -3.4, -2.6, Layer.PUDDLE);
            markings(pavement, leg(i));
        }
        return pavement;
    }

    private static void markings(Pavement pavement, Placement leg) {
        Markings.zebra(pavement, leg.moved(CROSSING, 0), HALF_ROAD);
        pavement.strip(leg, CROSSING + 2.4, CROSSING + 2.8, 0.1, HALF_ROAD - 0.2, Layer.MARKING);
        Markings.dashes(pavement, leg, CROSSING + 4, REACH, 0);
        pavement.strip(leg, CROSSING + 2.4, REACH, HALF_ROAD - 0.2, HALF_ROAD - 0.08, Layer.MARKING);
        pavement.strip(leg, CROSSING + 2.4, REACH, -HALF_ROAD + 0.08, -HALF_ROAD + 0.2, Layer.MARKING);
    }

    private void furnish() {
        for (var i = 0; i < 4; i++) {
            var leg = leg(i);
            roadside.frontage(leg, MARGIN + 3, REACH - 12, -1, MARGIN + 1, houses);
            roadside.frontage(leg, MARGIN + 18, REACH - 12, 1, MARGIN + 1, houses);
            roadside.tree(leg.moved(MARGIN + 12, MARGIN - 0.6));
            roadside.tree(leg.moved(MARGIN + 34, -MARGIN + 0.4));
            roadside.lamp(leg, MARGIN + 5, -1, HALF_ROAD + 0.5);
            roadside.lamp(leg, MARGIN + 32, -1, HALF_ROAD + 0.5);
            if (signals) {
                roadside.add(Furniture.signal(leg.moved(CROSSING + 2.4, HALF_ROAD + 0.5), i % 2 == 0 ? 2 : 0));
            } else if (chance.happens(0.5)) {
                roadside.add(Furniture.utilityPole(leg.moved(MARGIN + 6, MARGIN - 0.3)));
            }
        }
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
        var pedestrian = Route.straight(leg.at(CROSSING, side * APPROACH), leg.at(CROSSING, -side * APPROACH));
        return new Conflict(manoeuvre, vehicle, pedestrian, leg.at(CROSSING, lane), APPROACH - HALF_ROAD);
    }

    private static List<Route> footways() {
        var routes = new ArrayList<Route>();
        var middle = HALF_ROAD + SIDEWALK / 2;
        for (var i = 0; i < 4; i++) {
            routes.add(Route.straight(leg(i).at(MARGIN, middle), leg(i).at(REACH, middle)));
            routes.add(Route.straight(leg(i).at(REACH, -middle), leg(i).at(MARGIN, -middle)));
        }
        return routes;
    }

    private static List<Pole> poles() {
        return List.of(
                new Pole("north-east", new Point(9, 9.5), 6, new Point(-2.5, -2.5), 76),
                new Pole("south-west", new Point(-15, -6), 8, new Point(2, 1), 62),
                new Pole("mast", new Point(23, -6), 12, new Point(-1, 0), 46),
                new Pole("north", new Point(-6, 29), 5.5, new Point(0, 4), 48),
                new Pole("south-east", new Point(8, -13), 7, new Point(-1, 1), 66));
    }
}
