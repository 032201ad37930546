package city.vantage.vision.image;

import city.vantage.vision.image.FrameException.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Frames in folders. Links are followed as long as they stay below a configured folder. */
record FileFrames(List<Path> roots) {

    byte[] fetch(URI uri, long bytes) {
        return with(uri, "read", file -> read(file, bytes));
    }

    void delete(URI uri) {
        with(uri, "deleted", Files::deleteIfExists);
    }

    private interface Work<T> {
        T on(Path file) throws IOException;
    }

    private <T> T with(URI uri, String what, Work<T> work) {
        try {
            var file = Path.of(uri.getPath()).toRealPath();
            if (!isBelowARoot(file)) {
                throw new FrameException(
                        Reason.REFUSED, "a link leads to a file outside the folders that frames.file.roots allows");
            }
            // A pipe or a device would block, and has no size to check.
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FrameException(Reason.REFUSED, "frame is not a regular file");
            }
            return work.on(file);
        } catch (NoSuchFileException e) {
            throw new FrameException(Reason.NOT_FOUND, "no such frame file", e);
        } catch (IOException e) {
            throw new FrameException(
                    Reason.UNAVAILABLE,
                    "frame file can't be %s: %s".formatted(what, e.getClass().getSimpleName()),
                    e);
        }
    }

    private static byte[] read(Path file, long bytes) throws IOException {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var content = in.readNBytes((int) bytes);
            if (in.read() >= 0) {
                throw new FrameException(
                        Reason.TOO_MANY_BYTES, "frame has more than the %d bytes of its reference".formatted(bytes));
            }
            return content;
        }
    }

    private boolean isBelowARoot(Path file) throws IOException {
        for (var root : roots) {
            if (Files.isDirectory(root) && file.startsWith(root.toRealPath())) {
                return true;
            }
        }
        return false;
    }
}
