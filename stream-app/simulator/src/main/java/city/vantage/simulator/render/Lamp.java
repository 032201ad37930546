package city.vantage.simulator.render;

import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Finish;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point3;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A light in the dark. Its light on the ground is laid as nested patches, each of which adds a little. */
public sealed interface Lamp {
    double PATCH_HEIGHT = 0.06;

    /** Light on something at a point, 0 and more. */
    double lightAt(Point3 point);

    /** Patches on the ground, and how much each of them adds. */
    List<Face> patches();

    double patchLight();

    /** A street lamp above a point. */
    record Street(Placement below, double reachMetres, double strength) implements Lamp {
        private static final int PATCHES = 10;

        @Override
        public double lightAt(Point3 point) {
            var away = point.ground().distanceTo(below.position()) / reachMetres;
            return strength * Math.max(0, 1 - away);
        }

        @Override
        public List<Face> patches() {
            return IntStream.rangeClosed(1, PATCHES)
                    .mapToObj(i -> disc(reachMetres * i / PATCHES))
                    .toList();
        }

        @Override
        public double patchLight() {
            return strength / PATCHES;
        }

        private Face disc(double radius) {
            var corners = IntStream.range(0, 20)
                    .mapToObj(i -> below.turned(i * Math.PI / 10).at(radius, 0).up(PATCH_HEIGHT))
                    .toList();
            return Face.of(corners, 0, Finish.MATTE);
        }
    }

    /** The headlamps of a vehicle whose front is at a placement. */
    record Headlamps(Placement front, double reachMetres, double strength) implements Lamp {
        private static final double SPREAD = 0.28;
        private static final int PATCHES = 7;

        @Override
        public double lightAt(Point3 point) {
            var seen = front.seen(point.ground());
            var halfWidth = 0.8 + SPREAD * seen.x();
            if (seen.x() <= 0 || seen.x() > reachMetres || Math.abs(seen.y()) > halfWidth) {
                return 0;
            }
            return strength * 1.6 * (1 - seen.x() / reachMetres) * (1 - 0.6 * Math.abs(seen.y()) / halfWidth);
        }

        @Override
        public List<Face> patches() {
            var patches = new ArrayList<Face>();
            for (var i = 1; i <= PATCHES; i++) {
                patches.add(cone((double) i / PATCHES));
            }
            return patches;
        }

        @Override
        public double patchLight() {
            return strength / PATCHES;
        }

        private Face cone(double share) {
            var length = reachMetres * (0.25 + 0.75 * share);
            var half = (0.8 + SPREAD * length) * (0.35 + 0.65 * share);
            return Face.of(
                    List.of(
                            front.at(0.1, -0.5).up(PATCH_HEIGHT),
                            front.at(length * 0.75, -half).up(PATCH_HEIGHT),
                            front.at(length, -half * 0.4).up(PATCH_HEIGHT),
                            front.at(length, half * 0.4).up(PATCH_HEIGHT),
                            front.at(length * 0.75, half).up(PATCH_HEIGHT),
                            front.at(0.1, 0.5).up(PATCH_HEIGHT)),
                    0,
                    Finish.MATTE);
        }
    }
}
