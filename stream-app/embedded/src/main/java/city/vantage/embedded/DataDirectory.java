package city.vantage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A directory that is somebody's, or a temporary one that is ours and goes when we close. */
record DataDirectory(Path path, boolean temporary) implements AutoCloseable {
    static DataDirectory of(@Nullable Path given) throws IOException {
        return given == null
                ? new DataDirectory(Files.createTempDirectory("vantage-broker-"), true)
                : new DataDirectory(Files.createDirectories(given.toAbsolutePath()), false);
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }
}
