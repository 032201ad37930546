package city.vantage.incident;

/**
 * One thing that a detector saw in a frame.
 *
 * @param trackId the detector's name for the thing within this camera; neither stable over cameras nor unique for long
 * @param box in pixels of the camera's frame
 * @param confidence 0 to 1
 * @param detector name of the detector, for provenance
 */
public record Detection(String trackId, Category category, Box box, double confidence, String detector) {
    public Detection {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD, "confidence %s is outside 0..1".formatted(confidence));
        }
    }
}
