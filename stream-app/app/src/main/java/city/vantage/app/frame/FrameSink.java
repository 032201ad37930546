package city.vantage.app.frame;

import city.vantage.incident.FrameReference;
import java.net.URI;
import java.nio.file.Path;

/** Takes pictures, and says where they are from then on. Each is named by its digest, so that the same is kept once. */
public interface FrameSink extends AutoCloseable {
    /**
     * Stores a picture before anything refers to it.
     *
     * @throws java.io.UncheckedIOException where it can't be stored
     */
    FrameReference add(byte[] jpeg);

    @Override
    default void close() {}

    /** Whether there is a sink for such places. */
    static boolean takes(URI place) {
        return isFolder(place) || FrameUpload.takes(place);
    }

    /** @param place a folder as a file: URI, or the http: or https: URL of one on a server that takes PUT */
    static FrameSink at(URI place) {
        return isFolder(place) ? new FrameFolder(Path.of(place)) : new FrameUpload(place);
    }

    private static boolean isFolder(URI place) {
        return "file".equals(place.getScheme()) && place.getPath() != null && place.getAuthority() == null;
    }
}
