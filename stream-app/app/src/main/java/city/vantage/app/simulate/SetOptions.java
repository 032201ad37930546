package city.vantage.app.simulate;

import java.nio.file.Path;

/**
 * Where and how a data set is written.
 *
 * @param split such as {@code train}
 * @param force whether to replace a set that was simulated there before
 */
public record SetOptions(Path folder, String split, boolean withPictures, int threads, boolean force) {}
