package city.vantage.simulator.feed;

import city.vantage.incident.ViewKind;
import city.vantage.simulator.actor.Actor;
import city.vantage.simulator.actor.VehicleLook;
import city.vantage.simulator.actor.VehicleState;
import city.vantage.simulator.encounter.Bystander;
import city.vantage.simulator.encounter.Encounter;
import city.vantage.simulator.render.Lamp;
import city.vantage.simulator.render.Light;
import city.vantage.simulator.render.Moment;
import city.vantage.simulator.render.Scenery;
import city.vantage.simulator.scene.Conditions;
import city.vantage.simulator.scene.ParkedVehicle;
import city.vantage.simulator.scene.Scene;
import city.vantage.simulator.sight.Body;
import city.vantage.simulator.sight.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that happens in a scene during an incident.
 *
 * @param surroundings the scene's fixtures
 */
public record Incident(
        Scene scene,
        Surroundings surroundings,
        Conditions conditions,
        Encounter encounter,
        List<Bystander> bystanders) {
    private static final double STREET_LAMP_REACH = 13;
    private static final double HEADLAMP_REACH = 24;

    public Incident {
        bystanders = List.copyOf(bystanders);
    }

    /** The same with another encounter at the same place. */
    public Incident with(Encounter other) {
        return new Incident(scene, surroundings, conditions, other, bystanders);
    }

    /** What may be detected at a time. A vehicle's own view doesn't show that vehicle. */
    public List<Body> bodies(ViewKind view, double seconds) {
        var bodies = moving(view, seconds);
        bodies.addAll(standing());
        return bodies;
    }

    /** Those of them that may move, which come first. */
    List<Body> moving(ViewKind view, double seconds) {
        var bodies = new ArrayList<Body>();
        bodies.add(new Body(
                Body.PEDESTRIAN, new Actor.Walker(encounter.pedestrianLook(), encounter.pedestrianAt(seconds))));
        if (view != ViewKind.VEHICLE) {
            bodies.add(new Body(Body.VEHICLE, new Actor.Driver(encounter.vehicleLook(), encounter.vehicleAt(seconds))));
        }
        for (var i = 0; i < bystanders.size(); i++) {
            bodies.add(new Body(Body.FIRST_OTHER + i, actor(bystanders.get(i), seconds)));
        }
        return bodies;
    }

    /** Parked vehicles. */
    List<Body> standing() {
        var bodies = new ArrayList<Body>();
        for (var parked : scene.parked()) {
            bodies.add(new Body(Body.FIRST_OTHER + bystanders.size() + bodies.size(), actor(parked)));
        }
        return bodies;
    }

    private static Actor actor(Bystander bystander, double seconds) {
        return switch (bystander) {
            case Bystander.Walker(var look, var motion) -> new Actor.Walker(look, motion.at(seconds));
            case Bystander.Driver(var look, var motion) -> new Actor.Driver(look, motion.at(seconds));
        };
    }

    private static Actor actor(ParkedVehicle parked) {
        return new Actor.Driver(parked.look(), new VehicleState(parked.placement(), 0, 0));
    }

    Scenery scenery() {
        var strength = Light.of(conditions).lampStrength();
        return new Scenery(
                scene.pavement().faces(conditions.surface()),
                Stream.concat(
                                scene.fixtures().stream(),
                                scene.parked().stream().map(Incident::actor).map(Actor::shape))
                        .toList(),
                scene.streetLamps().stream()
                        .<Lamp>map(below -> new Lamp.Street(below, STREET_LAMP_REACH, strength))
                        .toList(),
                conditions);
    }

    /** What moves at a time, for a picture. */
    Moment moment(ViewKind view, double seconds) {
        var actors = moving(view, seconds).stream().map(Body::shape).toList();
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
