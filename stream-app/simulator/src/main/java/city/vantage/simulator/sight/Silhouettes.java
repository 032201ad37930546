package city.vantage.simulator.sight;

import city.vantage.simulator.actor.AgeGroup;
import city.vantage.simulator.actor.Clothing;
import city.vantage.simulator.actor.Colour;
import city.vantage.simulator.actor.Garment;
import city.vantage.simulator.actor.PedestrianLook;
import city.vantage.simulator.actor.PedestrianShape;
import city.vantage.simulator.actor.PedestrianState;
import city.vantage.simulator.actor.Posture;
import city.vantage.simulator.actor.VehicleKind;
import city.vantage.simulator.actor.VehicleLook;
import city.vantage.simulator.actor.VehicleShape;
import city.vantage.simulator.actor.VehicleState;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The silhouettes of road users. Colours don't matter to them, all pedestrians are as tall as one another, and a stride
 * has {@value #STEPS} steps, so there are a few thousand at most; each is made when it is first asked for.
 */
final class Silhouettes {
    private static final int STEPS = 16;
    private static final int PEDESTRIAN_SLICES = 8;
    private static final int VEHICLE_SLICES = 5;
    private static final Placement HERE = new Placement(Point.ORIGIN, 0);
    private static final Map<VehicleKind, Silhouette> VEHICLES = new ConcurrentHashMap<>();
    private static final Map<Pose, Silhouette> PEDESTRIANS = new ConcurrentHashMap<>();

    private Silhouettes() {}

    static Silhouette of(VehicleKind kind) {
        return VEHICLES.computeIfAbsent(kind, Silhouettes::vehicle);
    }

    private static Silhouette vehicle(VehicleKind kind) {
        var shape = VehicleShape.of(new VehicleLook(kind, Colour.GRAY), new VehicleState(HERE, 0, 0));
        return Silhouette.of(shape, VEHICLE_SLICES);
    }

    /** For a body height of 1. */
    static Silhouette of(PedestrianLook look, PedestrianState state) {
        return PEDESTRIANS.computeIfAbsent(Pose.of(look, state), Pose::silhouette);
    }

    /** All that a silhouette of a pedestrian depends on. */
    private record Pose(
            Posture posture, int step, boolean smartphone, boolean skirt, boolean coat, boolean hat, boolean male) {

        static Pose of(PedestrianLook look, PedestrianState state) {
            var step = switch (state.posture()) {
                case WALKING, RUNNING ->
                    Math.floorMod(Math.round(state.strideRadians() / (2 * Math.PI) * STEPS), STEPS);
                case STANDING, SQUATTING -> 0;
                case FALLEN -> STEPS / 4;
            };
            return new Pose(
                    state.posture(),
                    step,
                    state.smartphone(),
                    look.lower().garment() == Garment.SKIRT,
                    look.upper().garment() == Garment.COAT,
                    look.hat(),
                    look.male());
        }

        Silhouette silhouette() {
            var look = new PedestrianLook(
                    1,
                    AgeGroup.THIRTIES,
                    male,
                    new Clothing(coat ? Garment.COAT : Garment.SHIRT, Colour.GRAY),
                    new Clothing(skirt ? Garment.SKIRT : Garment.SLACKS, Colour.GRAY),
                    hat,
                    0);
            var state = new PedestrianState(HERE, 0, posture, 2 * Math.PI * step / STEPS, 0, 0, smartphone);
            return Silhouette.of(PedestrianShape.of(look, state), PEDESTRIAN_SLICES);
        }
    }
}
