package city.vantage.vision.image;

import org.jspecify.annotations.Nullable;

/**
 * One picture, one tile: padded to a square where that is asked, resized, cropped at the centre, normalised. CLIP, SigLIP,
 * LLaVA and the base tile of LLaVA-OneVision.
 *
 * @param padding colour 0xRRGGBB of the borders that make a square, or null to leave the picture's form
 * @param resize null to leave the picture's size
 * @param crop null to take all; a smaller picture gets black borders
 */
record SingleTile(
        @Nullable Integer padding,
        @Nullable TileSize resize,
        Filter filter,
        @Nullable PixelSize crop,
        ValueTable table,
        PixelSize tile)
        implements Preprocessor {

    /** How large a picture becomes. */
    sealed interface TileSize {
        PixelSize of(PixelSize picture);

        record ShortestEdge(int edge) implements TileSize {
            @Override
            public PixelSize of(PixelSize picture) {
                return picture.withShortestEdge(edge);
            }
        }

        record Exactly(PixelSize size) implements TileSize {
            @Override
            public PixelSize of(PixelSize picture) {
                return size;
            }
        }
    }

    @Override
    public boolean tiles() {
        return false;
    }

    @Override
    public Pixels process(Picture picture) {
        var current = padding == null ? picture : Borders.square(picture, padding);
        if (resize != null) {
            var size = resize.of(PixelSize.of(current));
            current = Resizer.resize(current, size.width(), size.height(), filter);
        }
        if (crop != null) {
            current = Borders.centred(current, crop);
        }
        var values = new float[current.width() * current.height() * Picture.CHANNELS];
        table.write(current, values, 0);
        return new Pixels(values, 1, current.height(), current.width(), 0, 0);
    }
}
