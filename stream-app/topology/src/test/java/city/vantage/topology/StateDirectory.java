package city.vantage.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a test's stores lie. Never where another run's did: Kafka Streams would take its stores for its own. */
final class StateDirectory {
    private StateDirectory() {}

    static String fresh() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/state")), "run-")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
