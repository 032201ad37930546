package city.vantage.simulator.actor;

import city.vantage.incident.Category;
import city.vantage.simulator.geometry.Shape;

/** A road user at a moment. */
public sealed interface Actor {
    Category category();

    /** Models it anew at each call. */
    Shape shape();

    record Walker(PedestrianLook look, PedestrianState state) implements Actor {
        @Override
        public Category category() {
            return Category.PEDESTRIAN;
        }

        @Override
        public Shape shape() {
            return PedestrianShape.of(look, state);
        }
    }

    record Driver(VehicleLook look, VehicleState state) implements Actor {
        @Override
        public Category category() {
            return Category.VEHICLE;
        }

        @Override
        public Shape shape() {
            return VehicleShape.of(look, state);
        }
    }
}
