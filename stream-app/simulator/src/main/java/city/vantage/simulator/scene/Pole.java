package city.vantage.simulator.scene;

import city.vantage.simulator.geometry.Point;

/** A good place for a camera, and what it should look at. */
public record Pole(String name, Point foot, double heightMetres, Point target, double viewDegrees) {}
