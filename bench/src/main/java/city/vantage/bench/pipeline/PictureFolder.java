package city.vantage.bench.pipeline;

import city.vantage.incident.FrameReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Pictures in a folder, each named by its digest. */
record PictureFolder(Path folder) {
    FrameReference add(byte[] jpeg) {
        try {
            var digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg));
            var file = folder.resolve(digest + ".jpg");
            Files.write(file, jpeg);
            return new FrameReference("file:" + file.toUri().getRawPath(), digest, jpeg.length);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture can't be stored in " + folder, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
