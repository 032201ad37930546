package city.vantage.simulator.camera;

/** A position in a frame: pixels from the left and from the top. */
public record Pixel(double x, double y) {}
