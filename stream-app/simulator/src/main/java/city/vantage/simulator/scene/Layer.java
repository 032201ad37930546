package city.vantage.simulator.scene;

/** What a piece of ground is made of. A later layer lies a little above those before, and covers them. */
public enum Layer {
    EARTH(0.00, 0x71855A, 0x4E5F3E, 0xE9ECEF),
    SIDEWALK(0.01, 0xA9A59C, 0x7F7C76, 0xD5D9DD),
    ASPHALT(0.02, 0x5E6164, 0x3E4246, 0xA9B0B8),
    GRAVEL(0.02, 0x9A907F, 0x6E675B, 0xC9C9C8),
    MARKING(0.03, 0xE6E6E0, 0xC2C4C4, 0xDDE1E6),
    YELLOW_MARKING(0.03, 0xDDB84A, 0xB8983C, 0xDCD8C4),
    PUDDLE(0.035, 0x8B97A3, 0x8B97A3, 0xC2D6E4);

    private final double height;
    private final int dryRgb;
    private final int wetRgb;
    private final int frozenRgb;

    Layer(double height, int dryRgb, int wetRgb, int frozenRgb) {
        this.height = height;
        this.dryRgb = dryRgb;
        this.wetRgb = wetRgb;
        this.frozenRgb = frozenRgb;
    }

    public double heightMetres() {
        return height;
    }

    int rgb(Surface surface) {
        return switch (surface) {
            case DRY -> dryRgb;
            case WET -> wetRgb;
            case FROZEN -> frozenRgb;
        };
    }
}
