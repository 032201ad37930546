package city.vantage.simulator.render;

/** Heights above the ground, in metres, that keep flat things in order. */
final class Ground {
    static final double SHADOW_HEIGHT = 0.06;

    private Ground() {}
}
