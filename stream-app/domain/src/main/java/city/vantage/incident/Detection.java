package city.vantage.incident;

/**
 * One thing that a detector saw in a frame.
 *
 * @param trackId the detector's name for the thing within this camera, at most {@value #NAME_LIMIT} characters; neither
 *     stable over cameras nor unique for long
 * @param box in pixels of the camera's frame
 * @param confidence 0 to 1
 * @param detector name of the detector, for provenance, at most {@value #NAME_LIMIT} characters
 */
public record Detection(String trackId, Category category, Box box, double confidence, String detector) {
    public static final int NAME_LIMIT = 128;

    public Detection {
        if (trackId.length() > NAME_LIMIT || detector.length() > NAME_LIMIT) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD,
                    "track id or detector has more than %d characters".formatted(NAME_LIMIT));
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD, "confidence %s is outside 0..1".formatted(confidence));
        }
    }
}
