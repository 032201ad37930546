package city.vantage.vision.image;

/** Picks the nearest source pixel. Positions add up step by step, as Pillow's do, with the same rounding errors. */
final class Nearest {
    private Nearest() {}

    static Picture resize(Picture picture, int width, int height) {
        var columns = sources(picture.width(), width);
        var rows = sources(picture.height(), height);
        var rgb = new byte[width * height * Picture.CHANNELS];
        var at = 0;
        for (var row : rows) {
            for (var column : columns) {
                var from = (row * picture.width() + column) * Picture.CHANNELS;
                rgb[at++] = picture.rgb()[from];
                rgb[at++] = picture.rgb()[from + 1];
                rgb[at++] = picture.rgb()[from + 2];
            }
        }
        return new Picture(width, height, rgb);
    }

    private static int[] sources(int sourceSize, int size) {
        var step = (double) sourceSize / size;
        var position = step * 0.5;
        var sources = new int[size];
        for (var i = 0; i < size; i++) {
            sources[i] = Math.min((int) position, sourceSize - 1);
            position += step;
        }
        return sources;
    }
}
