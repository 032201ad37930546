package city.vantage.formation;

import java.time.Instant;

/**
 * An incident that was formed from what the cameras of a site saw. All of the site's frames between {@code from} and
 * {@code to}, both included, belong to it.
 *
 * @param incidentId of the site and the time at which its parties were first near, 25 characters longer than the site's
 *     id; the same in every run
 * @param nearestAt when the parties were nearest, or up to 1.5 s later
 * @param gap then, in heights of the pedestrian's box; half of it where the vehicle had slowed down
 */
public record FormedIncident(
        String incidentId, String siteId, Instant from, Instant to, Instant nearestAt, double gap) {}
