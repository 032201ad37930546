package city.vantage.simulator.detector;

import city.vantage.incident.Category;
import city.vantage.simulator.geometry.Shape;

/** Something that a detector may see. */
public record Body(String trackId, Category category, Shape shape) {}
