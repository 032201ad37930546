package city.vantage.prompt;

/**
 * How parties are marked in a frame, and how the local picture is cut out. CityLLaVA's values are: a box enlarged by
 * 1.2, the crop the union of the boxes, squared, times 1.5.
 */
public record DrawingRules(String pedestrianColour, String vehicleColour, double boxScale, double cropScale) {
    public DrawingRules {
        if (!(boxScale >= 1) || !(cropScale >= 1)) {
            throw new IllegalArgumentException("box and crop scale must be at least 1");
        }
    }
}
