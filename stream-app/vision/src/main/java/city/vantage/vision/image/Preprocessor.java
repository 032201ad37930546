package city.vantage.vision.image;

/**
 * Turns a picture into what a vision encoder reads, with the values of the reference processor (transformers' Pillow
 * form).
 */
public sealed interface Preprocessor permits SingleTile, Tiling {

    Pixels process(Picture picture);

    /** Width and height of a tile. */
    PixelSize tile();

    /** Whether a picture may be cut into several tiles. */
    boolean tiles();
}
