package city.vantage.app.dataset;

import city.vantage.prompt.PromptPack;
import java.nio.file.Path;

/**
 * @param side width and height of the pictures, or 0 to leave them as large as they are
 * @param views of each phase, at most
 * @param leastArea pixels that the box of each party there is must have more of, or 0 for any
 */
public record DatasetOptions(Path folder, PromptPack pack, int side, int views, double leastArea, int threads) {}
