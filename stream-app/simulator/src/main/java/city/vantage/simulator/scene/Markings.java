package city.vantage.simulator.scene;

import city.vantage.simulator.geometry.Placement;

/** Paints lines on a road. */
final class Markings {
    private Markings() {}

    /** A zebra crossing over a road whose middle and direction the placement gives. */
    static void zebra(Pavement pavement, Placement road, double halfRoad) {
        for (var left = -halfRoad + 0.35; left + 0.5 < halfRoad; left += 1) {
            pavement.strip(road, -1.5, 1.5, left, left + 0.5, Layer.MARKING);
        }
    }

    static void dashes(Pavement pavement, Placement road, double from, double to, double left) {
        for (var ahead = from; ahead + 2.5 < to; ahead += 5) {
            pavement.strip(road, ahead, ahead + 2.5, left - 0.07, left + 0.07, Layer.MARKING);
        }
    }

    static void line(Pavement pavement, Placement road, double from, double to, double left, Layer layer) {
        pavement.strip(road, from, to, left - 0.07, left + 0.07, layer);
    }
}
