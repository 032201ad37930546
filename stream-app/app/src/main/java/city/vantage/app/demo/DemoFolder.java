package city.vantage.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** What a demo writes: below .vantage in the working folder, removed when it ends. */
record DemoFolder(Path path) implements AutoCloseable {
    private static final Path HOME = Path.of(".vantage");

    static DemoFolder create() throws IOException {
        Files.createDirectories(HOME);
        return new DemoFolder(Files.createTempDirectory(HOME.toAbsolutePath(), "demo-"));
    }

    Path sub(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    /** Removes what can be removed while others may still write. */
    void remove() {
        try {
            close();
        } catch (IOException | UncheckedIOException e) {
            // The process ends now; what is left is below .vantage.
        }
    }

    @Override
    public void close() throws IOException {
        remove(path);
        try {
            Files.delete(HOME);
        } catch (NoSuchFileException | DirectoryNotEmptyException e) {
            // Another demo, or the state of a stream, is there.
        }
    }

    private static void remove(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
