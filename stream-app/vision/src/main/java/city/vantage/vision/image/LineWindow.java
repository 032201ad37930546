package city.vantage.vision.image;

/**
 * Lines of pixel values, each read when a tap first needs it. Only as many arrays exist as one pixel has taps, so that
 * they stay in the first-level cache.
 */
final class LineWindow {
    private final int[][] lines;
    private final int start;
    private final int span;
    private final int length;
    private final Reader reader;
    private int next;

    /** Writes the values of a line. */
    interface Reader {
        void read(int index, int[] line);
    }

    LineWindow(Taps taps, int length, Reader reader) {
        start = taps.sourceStart();
        span = taps.span();
        this.length = length;
        this.reader = reader;
        lines = new int[taps.sourceEnd()][];
        next = start;
    }

    /** Lines by their index; those of a pixel's run up to {@code end}, exclusive, can be read. Ends must not decrease. */
    int[][] upTo(int end) {
        for (; next < end; next++) {
            lines[next] = next - start < span ? new int[length] : lines[next - span];
            reader.read(next, lines[next]);
        }
        return lines;
    }

    /** A line that has been read and whose place isn't used again yet. */
    int[] line(int index) {
        return lines[index];
    }
}
