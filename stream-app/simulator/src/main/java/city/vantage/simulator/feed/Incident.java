package city.vantage.simulator.feed;

import city.vantage.incident.Category;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.actor.PedestrianShape;
import city.vantage.simulator.actor.VehicleLook;
import city.vantage.simulator.actor.VehicleShape;
import city.vantage.simulator.actor.VehicleState;
import city.vantage.simulator.detector.Body;
import city.vantage.simulator.encounter.Bystander;
import city.vantage.simulator.encounter.Encounter;
import city.vantage.simulator.geometry.Shape;
import city.vantage.simulator.render.Lamp;
import city.vantage.simulator.render.Light;
import city.vantage.simulator.render.Moment;
import city.vantage.simulator.render.Scenery;
import city.vantage.simulator.scene.Conditions;
import city.vantage.simulator.scene.ParkedVehicle;
import city.vantage.simulator.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that happens in a scene during an incident. */
public record Incident(Scene scene, Conditions conditions, Encounter encounter, List<Bystander> bystanders) {
    private static final double STREET_LAMP_REACH = 13;
    private static final double HEADLAMP_REACH = 24;

    public Incident {
        bystanders = List.copyOf(bystanders);
    }

    /** What may be detected at a time. A vehicle's own view doesn't show that vehicle. */
    public List<Body> bodies(ViewKind view, double seconds) {
        var bodies = new ArrayList<Body>();
        bodies.add(new Body(
                Body.PEDESTRIAN,
                Category.PEDESTRIAN,
                PedestrianShape.of(encounter.pedestrianLook(), encounter.pedestrianAt(seconds))));
        if (view != ViewKind.VEHICLE) {
            bodies.add(vehicle(Body.VEHICLE, encounter.vehicleLook(), encounter.vehicleAt(seconds)));
        }
        var number = Body.FIRST_OTHER;
        for (var bystander : bystanders) {
            bodies.add(body(number++, bystander, seconds));
        }
        for (var parked : scene.parked()) {
            bodies.add(new Body(number++, Category.VEHICLE, shape(parked)));
        }
        return bodies;
    }

    private static Body body(int number, Bystander bystander, double seconds) {
        return switch (bystander) {
            case Bystander.Walker(var look, var motion) ->
                new Body(number, Category.PEDESTRIAN, PedestrianShape.of(look, motion.at(seconds)));
            case Bystander.Driver(var look, var motion) -> vehicle(number, look, motion.at(seconds));
        };
    }

    private static Body vehicle(int number, VehicleLook look, VehicleState state) {
        return new Body(number, Category.VEHICLE, VehicleShape.of(look, state));
    }

    private static Shape shape(ParkedVehicle parked) {
        return VehicleShape.of(parked.look(), new VehicleState(parked.placement(), 0, 0));
    }

    Scenery scenery() {
        var strength = Light.of(conditions).lampStrength();
        return new Scenery(
                scene.pavement().faces(conditions.surface()),
                Stream.concat(scene.fixtures().stream(), scene.parked().stream().map(Incident::shape))
                        .toList(),
                scene.streetLamps().stream()
                        .<Lamp>map(below -> new Lamp.Street(below, STREET_LAMP_REACH, strength))
                        .toList(),
                conditions);
    }

    /** What moves at a time, for a picture. */
    Moment moment(ViewKind view, double seconds) {
        var shown = Body.FIRST_OTHER + bystanders.size();
        var actors = bodies(view, seconds).stream()
                .filter(body -> body.number() < shown)
                .map(Body::shape)
                .toList();
        var strength = Light.of(conditions).lampStrength();
        var others = bystanders.stream()
                .filter(Bystander.Driver.class::isInstance)
                .map(Bystander.Driver.class::cast)
                .map(driver -> headlamps(driver.look(), driver.motion().at(seconds), strength));
        var own = headlamps(encounter.vehicleLook(), encounter.vehicleAt(seconds), strength);
        return new Moment(actors, Stream.concat(Stream.of(own), others).toList(), Math.round(seconds * 1000));
    }

    private static Lamp headlamps(VehicleLook look, VehicleState state, double strength) {
        var front = state.placement().moved(look.kind().lengthMetres() / 2, 0);
        return new Lamp.Headlamps(front, HEADLAMP_REACH, strength);
    }
}
