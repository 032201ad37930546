package city.vantage.simulator.encounter;

import city.vantage.simulator.actor.Casting;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Draws other traffic that keeps clear of the incident and of itself. */
public final class Traffic {
    private static final double CLEAR_OF_PEDESTRIANS = 4.5;
    private static final double CLEAR_OF_VEHICLES = 8;
    private static final double CHECK_SECONDS = 0.25;

    private final Scene scene;
    private final Encounter encounter;
    private final Chance chance;
    private final List<Bystander> drawn = new ArrayList<>();

    private Traffic(Scene scene, Encounter encounter, Chance chance) {
        this.scene = scene;
        this.encounter = encounter;
        this.chance = chance;
    }

    /** At most the given numbers: who would get in the way is left out. */
    public static List<Bystander> around(Encounter encounter, Scene scene, int drivers, int walkers, Chance chance) {
        var traffic = new Traffic(scene, encounter, chance);
        for (var i = 0; i < drivers; i++) {
            traffic.driver();
        }
        for (var i = 0; i < walkers; i++) {
            traffic.walker();
        }
        return List.copyOf(traffic.drawn);
    }

    private void driver() {
        var route = chance.oneOf(scene.lanes());
        var speed = chance.between(6, 9);
        var look = Casting.vehicle(chance);
        var motion = VehicleMotion.through(
                route, chance.between(-0.3, 0.6) * route.length(), 0, look.kind(), SpeedProfile.steady(speed));
        if (keepsClear(seconds -> motion.at(seconds).placement().position(), CLEAR_OF_PEDESTRIANS)) {
            drawn.add(new Bystander.Driver(look, motion));
        }
    }

    private void walker() {
        var route = chance.oneOf(scene.footways());
        var motion = PedestrianMotion.through(
                route, chance.between(0, 0.6) * route.length(), 0, SpeedProfile.steady(chance.between(0.9, 1.6)));
        drawn.add(new Bystander.Walker(Casting.pedestrian(chance), motion));
    }

    private boolean keepsClear(DoubleFunction<Point> position, double ofPedestrian) {
        for (var seconds = 0.0; seconds <= encounter.phases().end(); seconds += CHECK_SECONDS) {
            var here = position.apply(seconds);
            if (here.distanceTo(encounter.pedestrianAt(seconds).placement().position()) < ofPedestrian
                    || here.distanceTo(encounter.vehicleAt(seconds).placement().position()) < CLEAR_OF_VEHICLES
                    || meetsOther(here, seconds)) {
                return false;
            }
        }
        return true;
    }

    private boolean meetsOther(Point here, double seconds) {
        return drawn.stream()
                .filter(Bystander.Driver.class::isInstance)
                .map(other -> ((Bystander.Driver) other)
                        .motion()
                        .at(seconds)
                        .placement()
                        .position())
                .anyMatch(other -> here.distanceTo(other) < CLEAR_OF_VEHICLES);
    }
}
