package city.vantage.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the lines for programs go, if anywhere. */
final class LineFile implements AutoCloseable {
    private final @Nullable Path path;
    private final PrintWriter lines;

    LineFile(@Nullable Path path) throws IOException {
        this.path = path;
        this.lines = new PrintWriter(path == null ? Writer.nullWriter() : Files.newBufferedWriter(path), true);
    }

    PrintWriter lines() {
        return lines;
    }

    void requireWritten() throws FileSystemException {
        if (lines.checkError()) {
            throw new FileSystemException(String.valueOf(path), null, "not every description could be written");
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
