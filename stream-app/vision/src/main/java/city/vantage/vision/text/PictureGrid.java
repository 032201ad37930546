package city.vantage.vision.text;

/** Rows and columns of tiles that a picture was cut into, the reduced whole not counted; 0 and 0 for a single tile. */
public record PictureGrid(int rows, int columns) {
    public static final PictureGrid SINGLE = new PictureGrid(0, 0);

    public PictureGrid {
        if (rows < 0 || columns < 0 || (rows == 0) != (columns == 0)) {
            throw new IllegalArgumentException("a picture has no %d rows and %d columns".formatted(rows, columns));
        }
    }

    /** All tiles, the reduced whole included. */
    public int tiles() {
        return rows * columns + 1;
    }
}
