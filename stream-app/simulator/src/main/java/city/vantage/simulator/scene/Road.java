package city.vantage.simulator.scene;

/**
 * What is always true of a road.
 *
 * @param lanes of both directions together; 0 in a parking lot
 * @param sidewalks as seen along the direction of the x axis
 * @param roadsideStrip whether a white line on both sides parts a strip for pedestrians from the carriageway
 * @param grade metres of rise for each metre along the x axis
 */
public record Road(
        RoadKind kind,
        int lanes,
        boolean oneWay,
        Sidewalks sidewalks,
        boolean roadsideStrip,
        boolean streetLamps,
        double grade) {}
