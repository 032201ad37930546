package city.vantage.vision.text;

/** What a picture becomes in a prompt. */
public sealed interface PictureLayout {

    /** The token that stands for features, once for each tile in {@link #write}. */
    String token();

    /** Feature vectors of a tile. */
    int tokensPerTile();

    /** What to put for a picture in the prompt. */
    String write(PictureGrid grid);

    /** The features alone: LLaVA. */
    record Bare(String token, int tokensPerTile) implements PictureLayout {
        @Override
        public String write(PictureGrid grid) {
            if (grid.tiles() != 1) {
                throw new IllegalArgumentException("this model takes one tile of a picture, not " + grid.tiles());
            }
            return token;
        }
    }

    /** Each tile after a marker with its row and column, a line for each row, the whole last: Idefics3, SmolVLM. */
    record Marked(String token, int tokensPerTile, String around, String whole) implements PictureLayout {
        @Override
        public String write(PictureGrid grid) {
            var text = new StringBuilder();
            for (var row = 1; row <= grid.rows(); row++) {
                for (var column = 1; column <= grid.columns(); column++) {
                    text.append(around)
                            .append("<row_%d_col_%d>".formatted(row, column))
                            .append(token);
                }
                text.append('\n');
            }
            if (grid.rows() > 0) {
                text.append('\n');
            }
            return text.append(around)
                    .append(whole)
                    .append(token)
                    .append(around)
                    .toString();
        }
    }
}
