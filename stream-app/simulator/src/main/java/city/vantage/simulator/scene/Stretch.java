package city.vantage.simulator.scene;

import city.vantage.simulator.actor.Casting;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Route;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight road along the x axis; pedestrians cross it near the origin or walk along it. On a one-way road traffic
 * goes along the x axis, else it keeps to the right.
 */
public final class Stretch {
    private static final double REACH = 75;
    private static final double LANE_WIDTH = 3.2;
    private static final double STRIP_WIDTH = 0.9;
    private static final double SIDEWALK = 2.6;
    private static final double PARKING_WIDTH = 2.3;
    private static final double APPROACH = 8;
    private static final double FARTHEST_LANE = 7;
    private static final Placement ROAD = new Placement(Point.ORIGIN, 0);

    private final Chance chance;
    private final Road road;
    private final boolean zebra;
    private final boolean parking;
    private final double halfLanes;
    private final double halfRoad;
    private final Roadside roadside;

    private Stretch(Chance chance, Road road) {
        this.chance = chance;
        this.road = road;
        this.zebra = road.kind() == RoadKind.MAIN_ROAD || chance.happens(0.35);
        this.parking = chance.happens(0.5);
        this.halfLanes = road.lanes() * LANE_WIDTH / 2;
        this.halfRoad = halfLanes + (road.roadsideStrip() ? STRIP_WIDTH : 0.3) + (parking ? PARKING_WIDTH : 0);
        this.roadside = new Roadside(chance);
    }

    public static Scene residential(Chance chance, double grade) {
        var oneWay = chance.happens(0.3);
        var sidewalks = chance.oneOf(Sidewalks.NONE, Sidewalks.NONE, Sidewalks.LEFT, Sidewalks.RIGHT, Sidewalks.BOTH);
        var strip = sidewalks != Sidewalks.BOTH && chance.happens(0.7);
        var road = new Road(
                RoadKind.RESIDENTIAL_ROAD, oneWay ? 1 : 2, oneWay, sidewalks, strip, chance.happens(0.8), grade);
        return new Stretch(chance, road).scene();
    }

    public static Scene mainRoad(Chance chance, double grade) {
        var oneWay = chance.happens(0.2);
        var lanes = oneWay ? 2 : chance.oneOf(2, 4);
        return new Stretch(chance, new Road(RoadKind.MAIN_ROAD, lanes, oneWay, Sidewalks.BOTH, false, true, grade))
                .scene();
    }

    private Scene scene() {
        furnish();
        return new Scene(
                road,
                pavement(),
                roadside.shapes(),
                roadside.lamps(),
                parked(),
                conflicts(),
                lanes(),
                footways(),
                poles());
    }

    private Pavement pavement() {
        var pavement = new Pavement();
        pavement.strip(ROAD, -REACH * 1.2, REACH * 1.2, -REACH, REACH, Layer.EARTH);
        pavement.strip(ROAD, -REACH, REACH, -halfRoad, halfRoad, Layer.ASPHALT);
        for (var side : new int[] {-1, 1}) {
            if (road.sidewalks().isOn(side)) {
                beside(pavement, side, halfRoad, halfRoad + SIDEWALK, Layer.SIDEWALK);
            } else {
                beside(pavement, side, halfRoad, halfRoad + 1.2, Layer.GRAVEL);
            }
            if (road.roadsideStrip()) {
                Markings.line(pavement, ROAD, -REACH, REACH, side * halfLanes, Layer.MARKING);
            }
        }
        lines(pavement);
        for (var i = 0; i < 3; i++) {
            var puddle = chance.between(-25, 25);
            pavement.strip(ROAD, puddle, puddle + 1.8, -halfLanes + 0.2, -halfLanes + 1, Layer.PUDDLE);
        }
        return pavement;
    }

    private static void beside(Pavement pavement, int side, double from, double to, Layer layer) {
        pavement.strip(ROAD, -REACH, REACH, side > 0 ? from : -to, side > 0 ? to : -from, layer);
    }

    private void lines(Pavement pavement) {
        var free = zebra ? 4 : 0;
        for (var lane = 1; lane < road.lanes(); lane++) {
            var left = -halfLanes + lane * LANE_WIDTH;
            if (!road.oneWay() && lane * 2 == road.lanes() && road.kind() == RoadKind.MAIN_ROAD) {
                Markings.line(pavement, ROAD, -REACH, -free, left, Layer.YELLOW_MARKING);
                Markings.line(pavement, ROAD, free, REACH, left, Layer.YELLOW_MARKING);
            } else {
                Markings.dashes(pavement, ROAD, -REACH, -free, left);
                Markings.dashes(pavement, ROAD, free, REACH, left);
            }
        }
        if (zebra) {
            Markings.zebra(pavement, ROAD, halfRoad);
        }
    }

    private void furnish() {
        var houses = road.kind() == RoadKind.RESIDENTIAL_ROAD;
        for (var side : new int[] {-1, 1}) {
            var edge = halfRoad + (road.sidewalks().isOn(side) ? SIDEWALK : 1.2);
            roadside.frontage(ROAD, -REACH + 10, -7, side, edge + (houses ? 3 : 1), houses);
            roadside.frontage(ROAD, 4, REACH - 15, side, edge + (houses ? 3 : 1), houses);
            if (houses) {
                roadside.barriers(ROAD, -50, -6, side, edge + 0.6);
                roadside.barriers(ROAD, 5, 50, side, edge + 0.6);
            }
            for (var ahead = -45.0; ahead <= 45; ahead += 22) {
                if (road.streetLamps()) {
                    roadside.lamp(ROAD, ahead + side * 5, side, halfRoad + 0.4);
                }
                if (chance.happens(0.5)) {
                    roadside.tree(ROAD.moved(ahead + 9, side * (edge + 1.2)));
                }
            }
            roadside.add(Furniture.utilityPole(ROAD.moved(side * 14 + 3, side * (halfRoad + 0.5))));
            if (chance.happens(0.4)) {
                roadside.add(Furniture.vendingMachine(
                        ROAD.moved(-6.2, side * (edge + 0.5)).turned(-side * Math.PI / 2)));
            }
        }
    }

    private List<ParkedVehicle> parked() {
        var parked = new ArrayList<ParkedVehicle>();
        if (!parking) {
            return parked;
        }
        for (var side : new int[] {-1, 1}) {
            var ahead = -34.0;
            while (ahead < 34) {
                var look = Casting.shortVehicle(chance);
                var isFree = Math.abs(ahead) > (zebra ? 6.5 : 4.2);
                if (isFree && chance.happens(0.5)) {
                    var along = ROAD.moved(ahead, side * (halfRoad - PARKING_WIDTH / 2 + 0.1));
                    parked.add(new ParkedVehicle(look, road.oneWay() || side < 0 ? along : along.turned(Math.PI)));
                }
                ahead += look.kind().lengthMetres() + chance.between(0.8, 2);
            }
        }
        return parked;
    }

    private List<Route> lanes() {
        var routes = new ArrayList<Route>();
        for (var lane = 0; lane < road.lanes(); lane++) {
            var left = -halfLanes + (lane + 0.5) * LANE_WIDTH;
            var forward = road.oneWay() || lane < road.lanes() / 2;
            routes.add(Route.straight(
                    new Point(forward ? -REACH : REACH, left), new Point(forward ? REACH : -REACH, left)));
        }
        return routes;
    }

    private List<Conflict> conflicts() {
        var conflicts = new ArrayList<Conflict>();
        for (var lane : lanes()) {
            var left = lane.at(0).position().y();
            for (var side : new int[] {-1, 1}) {
                var from = halfRoad + APPROACH;
                var kerb = APPROACH + (parking && !zebra ? PARKING_WIDTH : 0);
                if (from - side * left - kerb > FARTHEST_LANE) {
                    continue;
                }
                conflicts.add(new Conflict(
                        Manoeuvre.STRAIGHT,
                        lane,
                        Route.straight(new Point(0, side * from), new Point(0, -side * from)),
                        new Point(0, left),
                        kerb));
            }
            if (Math.abs(left) > halfLanes - LANE_WIDTH && !parking) {
                conflicts.addAll(passing(lane, left));
            }
        }
        return conflicts;
    }

    /** A pedestrian on the edge of the road, with or against the traffic. */
    private List<Conflict> passing(Route lane, double left) {
        var side = left > 0 || (left == 0 && chance.happens(0.5)) ? 1 : -1;
        var beside = side * (halfLanes + 0.35);
        var east = Route.straight(new Point(-25, beside), new Point(25, beside));
        var west = Route.straight(new Point(25, beside), new Point(-25, beside));
        var point = new Point(0, beside);
        return List.of(
                new Conflict(Manoeuvre.PASSING, lane, east, point, 0),
                new Conflict(Manoeuvre.PASSING, lane, west, point, 0));
    }

    private List<Route> footways() {
        var routes = new ArrayList<Route>();
        for (var side : new int[] {-1, 1}) {
            var beside = side * (halfRoad + (road.sidewalks().isOn(side) ? SIDEWALK / 2 : 0.6));
            routes.add(Route.straight(new Point(-side * REACH, beside), new Point(side * REACH, beside)));
        }
        return routes;
    }

    private List<Pole> poles() {
        var beside = halfRoad + 1;
        return List.of(
                new Pole("east", new Point(15, beside), 6, new Point(-3, -0.5), 66),
                new Pole("west", new Point(-19, -beside), 7.5, new Point(3, 0.5), 56),
                new Pole("mast", new Point(29, -beside), 11, new Point(-2, 0), 40),
                new Pole("far-west", new Point(-33, beside), 6, new Point(0, 0), 38),
                new Pole("opposite", new Point(-10, beside + 0.6), 5, new Point(2, -1), 74));
    }
}
