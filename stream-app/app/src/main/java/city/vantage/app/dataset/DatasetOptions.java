package city.vantage.app.dataset;

import city.vantage.prompt.PromptPack;
import java.nio.file.Path;
import java.util.Set;

/**
 * @param kinds of lessons that are written
 * @param side width and height of the pictures, or 0 to leave them as large as they are
 * @param unmarked share of the pictures in which no boxes are drawn
 * @param leastArea pixels that the box of each party there is must have more of, or 0 for any
 */
public record DatasetOptions(
        Path folder, PromptPack pack, Set<String> kinds, int side, double unmarked, double leastArea, int threads) {}
