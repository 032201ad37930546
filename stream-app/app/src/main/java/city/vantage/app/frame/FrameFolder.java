package city.vantage.app.frame;

import city.vantage.incident.FrameReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures in a folder. */
public record FrameFolder(Path folder) implements FrameSink {
    @Override
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
