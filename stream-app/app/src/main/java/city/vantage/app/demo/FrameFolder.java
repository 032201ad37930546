package city.vantage.app.demo;

import city.vantage.incident.FrameReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures in a folder, each named by its digest, so that the same picture is kept once. */
public record FrameFolder(Path folder) {
    /** Stores a picture before anything refers to it. */
    public FrameReference add(byte[] jpeg) {
        var sha256 = FrameReference.sha256(jpeg);
        var file = folder.resolve(sha256 + ".jpg");
        try {
            Files.write(file, jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException("frame can't be stored in " + folder, e);
        }
        return new FrameReference("file:" + file.toUri().getRawPath(), sha256, jpeg.length);
    }
}
