package city.vantage.vision.image;

import city.vantage.vision.image.SingleTile.TileSize;
import city.vantage.vision.image.ValueTable.Normalisation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The processors of each model family, with the defaults that transformers gives to options that are left out. */
final class Families {
    private static final double[] CLIP_MEAN = {0.48145466, 0.4578275, 0.40821073};
    private static final double[] CLIP_DEVIATION = {0.26862954, 0.26130258, 0.27577711};
    private static final double[] HALF = {0.5, 0.5, 0.5};

    private Families() {}

    /** @param ownPadding whether {@code do_pad} means a square, as in LLaVA's own processor */
    static Preprocessor clip(ProcessorOptions options, boolean padToSquare, boolean ownPadding) {
        var pad = options.flag("do_pad", false);
        if (pad && !ownPadding) {
            throw options.wrong("do_pad", "is not supported for this processor");
        }
        var size = clipSize(options);
        var cropSize = Objects.requireNonNullElse(options.size("crop_size"), PixelSize.square(224));
        var crop = options.flag("do_center_crop", true) ? cropSize : null;
        return single(options, pad || padToSquare, size, crop, CLIP_MEAN, CLIP_DEVIATION);
    }

    static Preprocessor siglip(ProcessorOptions options, boolean padToSquare) {
        refuseCropAndPadding(options, false);
        return single(options, padToSquare, exactly(options, 224), null, HALF, HALF);
    }

    /** The base tile; with {@code do_pad} the reference pads the number of tiles, not the picture. */
    static Preprocessor oneVision(ProcessorOptions options, boolean padToSquare) {
        refuseCropAndPadding(options, true);
        return single(options, padToSquare, exactly(options, 384), null, CLIP_MEAN, CLIP_DEVIATION);
    }

    static Preprocessor tiling(ProcessorOptions options) {
        var edge = options.side("size", "longest_edge");
        var side = Objects.requireNonNullElse(options.side("max_image_size", "longest_edge"), 364);
        if (options.size("size") != null) {
            throw options.wrong("size", "must be a longest_edge");
        }
        options.flag("do_pad", true); // pads the number of tiles in a batch, which is the engine's work
        var resize = options.flag("do_resize", true);
        return new Tiling(
                resize ? Objects.requireNonNullElse(edge, 4 * 364) : null,
                side,
                options.flag("do_image_splitting", true),
                options.filter(Filter.LANCZOS),
                table(options, HALF, HALF));
    }

    private static Preprocessor single(
            ProcessorOptions options,
            boolean square,
            TileSize size,
            @Nullable PixelSize crop,
            double[] mean,
            double[] deviation) {
        if (!options.flag("do_resize", true)) {
            throw options.wrong("do_resize", "must be true: the encoder takes one size");
        }
        options.flag("default_to_square", true);
        return new SingleTile(
                square ? colour(options.channels("image_mean", mean)) : null,
                size,
                options.filter(Filter.BICUBIC),
                crop,
                table(options, mean, deviation),
                tile(options, size, crop));
    }

    private static PixelSize tile(ProcessorOptions options, TileSize size, @Nullable PixelSize crop) {
        if (crop != null) {
            return crop;
        }
        if (size instanceof TileSize.Exactly exactly) {
            return exactly.size();
        }
        throw options.wrong("do_center_crop", "must be true with size.shortest_edge: the encoder takes one size");
    }

    private static void refuseCropAndPadding(ProcessorOptions options, boolean padsTiles) {
        if (options.flag("do_center_crop", false)) {
            throw options.wrong("do_center_crop", "is not supported for this processor");
        }
        if (options.flag("do_pad", padsTiles) && !padsTiles) {
            throw options.wrong("do_pad", "is not supported for this processor");
        }
        options.size("crop_size");
    }

    private static TileSize clipSize(ProcessorOptions options) {
        if (options.isWholeNumber("size")) {
            return new TileSize.ShortestEdge(
                    Objects.requireNonNull(options.size("size")).width());
        }
        var edge = options.side("size", "shortest_edge");
        if (options.side("size", "longest_edge") != null) {
            throw options.wrong("size", "must be a shortest_edge alone, or a width and a height");
        }
        var size = options.size("size");
        return size == null
                ? new TileSize.ShortestEdge(Objects.requireNonNullElse(edge, 224))
                : new TileSize.Exactly(size);
    }

    private static TileSize exactly(ProcessorOptions options, int side) {
        if (options.isWholeNumber("size")
                || options.side("size", "shortest_edge") != null
                || options.side("size", "longest_edge") != null) {
            throw options.wrong("size", "must be a width and a height");
        }
        return new TileSize.Exactly(Objects.requireNonNullElse(options.size("size"), PixelSize.square(side)));
    }

    private static ValueTable table(ProcessorOptions options, double[] mean, double[] deviation) {
        var factor = options.number("rescale_factor", 1 / 255.0);
        var normalisation =
                new Normalisation(options.channels("image_mean", mean), options.channels("image_std", deviation));
        return new ValueTable(
                options.flag("do_rescale", true) ? factor : null,
                options.flag("do_normalize", true) ? normalisation : null);
    }

    /** Borders have the mean's colour, rounded down, so that they normalise to about zero. */
    private static int colour(double[] mean) {
        var colour = 0;
        for (var channel : mean) {
            colour = colour << 8 | (int) (channel * 255);
        }
        return colour;
    }
}
