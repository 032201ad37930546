package city.vantage.prompt;

import city.vantage.incident.Box;
import city.vantage.incident.Category;

/** A box to draw around a party: in pixels of the frame, with a colour written #rrggbb. */
public record Mark(Category party, Box box, String colour) {}
