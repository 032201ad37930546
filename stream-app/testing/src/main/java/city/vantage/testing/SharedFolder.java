package city.vantage.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Data that tests can use and that is not part of the repository. */
public final class SharedFolder {
    private static final String PROPERTY = "vantage.shared";

    private SharedFolder() {}

    /**
     * The folder of this name below the folder that the property {@code vantage.shared} names, or else below one called
     * {@code shared} beside or above the repository. Where there is none, the test is skipped and says so.
     */
    public static Path require(String name) {
        var candidates = places().map(shared -> shared.resolve(name)).toList();
        var found = candidates.stream().filter(Files::isDirectory).findFirst();
        Assumptions.assumeTrue(
                found.isPresent(), () -> "nothing at any of " + candidates + "; -D" + PROPERTY + " names a place");
        return found.orElseThrow();
    }

    private static Stream<Path> places() {
        var named = System.getProperty(PROPERTY);
        if (named != null) {
            return Stream.of(Path.of(named));
        }
        return Stream.<Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(above -> above.resolve("shared"));
    }
}
