package city.vantage.view;

import city.vantage.incident.Box;

/** Where a party's box was, in pixels of the camera's frame, {@code millis} after the path's phase was first seen. */
public record PathPoint(long millis, Box box) {}
