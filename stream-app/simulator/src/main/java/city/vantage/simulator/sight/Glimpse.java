package city.vantage.simulator.sight;

import city.vantage.incident.Box;
import city.vantage.incident.Category;

/**
 * What a camera sees of a body.
 *
 * @param number of the body
 * @param box around its projection; it may reach over the frame
 * @param visibleShare of its part in the frame, 0 to 1: how much nothing hides
 */
public record Glimpse(int number, Category category, Box box, double visibleShare) {}
