package city.vantage.vision.image;

/** Pictures that the Python scripts of the golden cases make identically: a 32-bit linear congruential generator. */
final class SyntheticPicture {
    private SyntheticPicture() {}

    static Picture of(int width, int height, int seed) {
        var rgb = new byte[width * height * 3];
        var state = seed;
        for (var i = 0; i < rgb.length; i++) {
            state = state * 1_664_525 + 1_013_904_223;
            var noise = state >>> 27;
            var x = i / 3 % width;
            var y = i / 3 / width;
            var edge = ((x / 9 + y / 7) & 1) * 120;
            rgb[i] = (byte) ((edge + (x * 3 + y * 5 + i % 3 * 40) % 104 + noise) & 0xFF);
        }
        return new Picture(width, height, rgb);
    }
}
