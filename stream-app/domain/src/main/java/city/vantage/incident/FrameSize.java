package city.vantage.incident;

/** Width and height of a camera's frame in pixels, each 1 to 32,768. */
public record FrameSize(int width, int height) {
    static final int LIMIT = 32_768;

    public FrameSize {
        if (width < 1 || height < 1 || width > LIMIT || height > LIMIT) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD,
                    "frame size %d x %d is outside 1..%d".formatted(width, height, LIMIT));
        }
    }

    public double area() {
        return (double) width * height;
    }

    public Box asBox() {
        return new Box(0, 0, width, height);
    }
}
