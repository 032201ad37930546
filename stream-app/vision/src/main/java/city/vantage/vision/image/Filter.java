package city.vantage.vision.image;

/** Resampling filters, with the numbers that {@code preprocessor_config.json} gives them (Pillow's). */
public enum Filter {
    NEAREST(0, 0),
    LANCZOS(1, 3),
    BILINEAR(2, 1),
    BICUBIC(3, 2),
    BOX(4, 0.5),
    HAMMING(5, 1);

    /** Pillow's cubic; OpenCV and Java2D take other values. */
    private static final double CUBIC_A = -0.5;

    private final int code;
    private final double support;

    Filter(int code, double support) {
        this.code = code;
        this.support = support;
    }

    /** @throws IllegalArgumentException where no filter has the number */
    static Filter ofCode(int code) {
        for (var filter : values()) {
            if (filter.code == code) {
                return filter;
            }
        }
        throw new IllegalArgumentException("resample " + code + " is no filter, 0..5 are");
    }

    /** Distance from the centre, in pixels of the source, beyond which a pixel has no weight. */
    double support() {
        return support;
    }

    double weight(double x) {
        var distance = Math.abs(x);
        return switch (this) {
            case NEAREST -> throw new IllegalStateException("nearest picks a pixel and weighs none");
            case BOX -> x > -0.5 && x <= 0.5 ? 1 : 0;
            case BILINEAR -> distance < 1 ? 1 - distance : 0;
            case HAMMING -> hamming(distance);
            case BICUBIC -> cubic(distance);
            case LANCZOS -> x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0;
        };
    }

    /** The constants are floats in Pillow too, and the last bit shows. */
    private static double hamming(double x) {
        if (x == 0) {
            return 1;
        }
        return x >= 1 ? 0 : sinc(x) * (0.54f + 0.46f * Math.cos(x * Math.PI));
    }

    private static double cubic(double x) {
        if (x < 1) {
            return ((CUBIC_A + 2) * x - (CUBIC_A + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * CUBIC_A : 0;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
    }
}
