package city.vantage.incident;

/** Where a camera stands, in degrees (WGS 84), with a name that people use for it. */
public record Place(double latitude, double longitude, String name) {
    public Place {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD, "place %s, %s is not on Earth".formatted(latitude, longitude));
        }
    }
}
