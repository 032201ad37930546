package city.vantage.vision.image;

import org.jspecify.annotations.Nullable;

/**
 * Square tiles in rows and columns, and after them the whole picture reduced to one tile: Idefics3 and SmolVLM.
 *
 * @param longestEdge of the picture before it is cut, or null to leave its size
 * @param side of a tile
 * @param split whether to cut at all; otherwise the picture becomes one square tile
 */
record Tiling(@Nullable Integer longestEdge, int side, boolean split, Filter filter, ValueTable table)
        implements Preprocessor {
    /** No picture is cut from a larger one. */
    private static final int LARGEST_EDGE = 4096;

    @Override
    public PixelSize tile() {
        return PixelSize.square(side);
    }

    @Override
    public boolean tiles() {
        return split;
    }

    @Override
    public Pixels process(Picture picture) {
        var whole = longestEdge == null
                ? picture
                : resized(
                        picture,
                        PixelSize.of(picture).withLongestEdge(longestEdge).atMost(LARGEST_EDGE));
        if (!split) {
            return cut(resized(whole, tile()));
        }
        return cut(resized(whole, PixelSize.of(whole).inTiles(side)));
    }

    private Pixels cut(Picture whole) {
        if (whole.width() == side && whole.height() == side) {
            var values = new float[side * side * Picture.CHANNELS];
            table.write(whole, values, 0);
            return new Pixels(values, 1, side, side, 0, 0);
        }
        var rows = whole.height() / side;
        var columns = whole.width() / side;
        var tiles = rows * columns + 1;
        var length = side * side * Picture.CHANNELS;
        var values = new float[Math.multiplyExact(tiles, length)];
        for (var tile = 0; tile < tiles - 1; tile++) {
            var part = whole.part(tile % columns * side, tile / columns * side, side, side);
            table.write(part, values, tile * length);
        }
        table.write(resized(whole, tile()), values, (tiles - 1) * length);
        return new Pixels(values, tiles, side, side, rows, columns);
    }

    private Picture resized(Picture picture, PixelSize size) {
        return Resizer.resize(picture, size.width(), size.height(), filter);
    }
}
