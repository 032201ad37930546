package city.vantage.simulator.camera;

import city.vantage.incident.FrameSize;
import city.vantage.simulator.actor.VehicleKind;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Point3;

/** What holds a camera. */
public sealed interface Rig {
    /** A pole or a wall. */
    record Fixed(Pinhole pinhole) implements Rig {}

    /** Behind the windscreen of the vehicle that takes part. */
    record Windscreen(double viewRadians, FrameSize frameSize) implements Rig {
        private static final double LOOKS_AHEAD = 20;

        /** The camera while its vehicle stands at the placement, on ground that rises by {@code grade}. */
        public Pinhole in(VehicleKind kind, Placement placement, Point grade) {
            var height = Math.min(kind.heightMetres() * 0.85, 2.2);
            var ahead = kind.lengthMetres() * (kind.heightMetres() > 2 ? 0.47 : 0.2);
            var position = placement.at(ahead, 0).up(height);
            Point3 target = placement.at(ahead + LOOKS_AHEAD, 0).up(height - 1.5);
            return Pinhole.onSlope(position, target, viewRadians, frameSize, grade);
        }
    }
}
