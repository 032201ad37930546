package city.vantage.vision.image;

/** Width and height in pixels, at least 1. */
public record PixelSize(int width, int height) {
    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size of %d x %d pixels".formatted(width, height));
        }
    }

    static PixelSize of(Picture picture) {
        return new PixelSize(picture.width(), picture.height());
    }

    static PixelSize square(int side) {
        return new PixelSize(side, side);
    }

    /** The shorter side becomes {@code edge}, the longer one keeps the ratio, rounded down. */
    PixelSize withShortestEdge(int edge) {
        return width <= height
                ? new PixelSize(edge, (int) ((double) ((long) edge * height) / width))
                : new PixelSize((int) ((double) ((long) edge * width) / height), edge);
    }

    /** The longer side becomes {@code edge}; the shorter one keeps the ratio, rounded down and then up to an even number. */
    PixelSize withLongestEdge(int edge) {
        var ratio = (double) width / height;
        return width >= height
                ? new PixelSize(edge, even((int) (edge / ratio)))
                : new PixelSize(even((int) (edge * ratio)), edge);
    }

    /** No side longer than {@code edge}. */
    PixelSize atMost(int edge) {
        var ratio = (double) width / height;
        if (width >= height && width > edge) {
            return new PixelSize(edge, Math.max((int) (edge / ratio), 1));
        }
        return height > width && height > edge ? new PixelSize(Math.max((int) (edge * ratio), 1), edge) : this;
    }

    /** Both sides multiples of {@code tile}: the longer side rounded up first, the shorter one kept in ratio to it. */
    PixelSize inTiles(int tile) {
        var ratio = (double) width / height;
        if (width >= height) {
            var across = up(width, tile);
            return new PixelSize(across, up((int) (across / ratio), tile));
        }
        var down = up(height, tile);
        return new PixelSize(up((int) (down * ratio), tile), down);
    }

    private static int even(int side) {
        return Math.max(side + side % 2, 1);
    }

    private static int up(int side, int tile) {
        return Math.ceilDiv(side, tile) * tile;
    }
}
