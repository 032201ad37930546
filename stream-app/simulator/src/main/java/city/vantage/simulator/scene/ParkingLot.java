package city.vantage.simulator.scene;

import city.vantage.simulator.actor.Casting;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Route;
import java.util.ArrayList;
import java.util.List;

/** An aisle along the x axis with bays on both sides, some of them free. */
public final class ParkingLot {
    private static final double REACH = 45;
    private static final double HALF_AISLE = 3.4;
    private static final double BAY_LENGTH = 5.2;
    private static final double BAY_WIDTH = 2.7;
    private static final double HALF_LOT = HALF_AISLE + BAY_LENGTH;
    private static final int BAYS = 10;
    private static final int REVERSING_BAY = 2;
    private static final Placement AISLE = new Placement(Point.ORIGIN, 0);

    private final Chance chance;
    private final Roadside roadside;

    private ParkingLot(Chance chance) {
        this.chance = chance;
        this.roadside = new Roadside(chance);
    }

    public static Scene scene(Chance chance) {
        return new ParkingLot(chance).scene();
    }

    private Scene scene() {
        furnish();
        return new Scene(
                new Road(RoadKind.PARKING_LOT, 0, false, Sidewalks.NONE, false, true, 0),
                pavement(),
                roadside.shapes(),
                roadside.lamps(),
                parked(),
                conflicts(),
                lanes(),
                lanes(),
                poles());
    }

    private static Pavement pavement() {
        var pavement = new Pavement();
        pavement.strip(AISLE, -REACH * 1.6, REACH * 1.6, -REACH * 1.6, REACH * 1.6, Layer.EARTH);
        pavement.strip(AISLE, -REACH, REACH, -HALF_LOT - 1, HALF_LOT + 1, Layer.ASPHALT);
        for (var bay = -BAYS; bay <= BAYS; bay++) {
            for (var side : new int[] {-1, 1}) {
                var across = new Placement(new Point((bay - 0.5) * BAY_WIDTH, side * HALF_AISLE), side * Math.PI / 2);
                Markings.line(pavement, across, 0, BAY_LENGTH, 0, Layer.MARKING);
            }
        }
        pavement.strip(AISLE, 5, 7, -2.5, -1.6, Layer.PUDDLE);
        return pavement;
    }

    private void furnish() {
        roadside.frontage(AISLE, -38, 30, 1, HALF_LOT + 5, false);
        roadside.barriers(AISLE, -40, 38, -1, HALF_LOT + 2);
        for (var ahead = -24.0; ahead <= 24; ahead += 16) {
            roadside.lamp(AISLE, ahead, 1, HALF_LOT + 0.6);
            roadside.tree(AISLE.moved(ahead + 5, -HALF_LOT - 4));
        }
    }

    private List<ParkedVehicle> parked() {
        var parked = new ArrayList<ParkedVehicle>();
        for (var bay = -BAYS; bay <= BAYS; bay++) {
            for (var side : new int[] {-1, 1}) {
                var isNeeded = bay == 0 || (side < 0 && bay == REVERSING_BAY);
                if (!isNeeded && chance.happens(0.6)) {
                    var middle = new Point(bay * BAY_WIDTH, side * (HALF_AISLE + BAY_LENGTH / 2));
                    var heading = chance.happens(0.5) ? Math.PI / 2 : -Math.PI / 2;
                    parked.add(new ParkedVehicle(Casting.shortVehicle(chance), new Placement(middle, heading)));
                }
            }
        }
        return parked;
    }

    private static List<Route> lanes() {
        return List.of(
                Route.straight(new Point(-REACH, -1.6), new Point(REACH, -1.6)),
                Route.straight(new Point(REACH, 1.6), new Point(-REACH, 1.6)));
    }

    private static List<Conflict> conflicts() {
        var conflicts = new ArrayList<Conflict>();
        var from = HALF_LOT;
        for (var lane : lanes()) {
            for (var side : new int[] {-1, 1}) {
                conflicts.add(new Conflict(
                        Manoeuvre.STRAIGHT,
                        lane,
                        Route.straight(new Point(0, side * from), new Point(0, -side * from)),
                        new Point(0, lane.at(0).position().y()),
                        BAY_LENGTH));
            }
        }
        var bay = REVERSING_BAY * BAY_WIDTH;
        var out = Route.through(
                List.of(new Point(bay, -HALF_LOT - 4), new Point(bay, 0.3), new Point(bay + 12, 0.3)), 3.6);
        for (var direction : new int[] {-1, 1}) {
            var start = new Point(bay - direction * 12, -1.9);
            conflicts.add(new Conflict(
                    Manoeuvre.REVERSING,
                    out,
                    Route.straight(start, new Point(bay + direction * 12, -1.9)),
                    new Point(bay, -1.9),
                    8.5));
        }
        return conflicts;
    }

    private static List<Pole> poles() {
        return List.of(
                new Pole("entrance", new Point(18, HALF_LOT + 1), 6.5, new Point(0, -1), 62),
                new Pole("wall", new Point(-9, HALF_LOT + 2), 5.5, new Point(2.5, -2), 70),
                new Pole("mast", new Point(-26, -HALF_LOT - 1), 10, new Point(2, 0), 44),
                new Pole("fence", new Point(12, -HALF_LOT - 1.5), 5, new Point(-1, 1), 66),
                new Pole("aisle", new Point(30, 0.5), 5, new Point(0, -0.5), 36));
    }
}
