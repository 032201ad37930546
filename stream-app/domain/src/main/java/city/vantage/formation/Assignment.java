package city.vantage.formation;

/**
 * That a site's frames of some time belong to an incident.
 *
 * @param from time of the first frame, in milliseconds since 1970
 * @param to time of the last one
 */
public record Assignment(String incidentId, String siteId, long from, long to) {}
