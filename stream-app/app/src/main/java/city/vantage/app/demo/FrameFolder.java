package city.vantage.app.demo;

import city.vantage.incident.FrameReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Pictures in a folder, each named by its digest, so that the same picture is kept once. */
record FrameFolder(Path folder) {

    /** Stores a picture before anything refers to it. */
    FrameReference add(byte[] jpeg) {
        var sha256 = sha256(jpeg);
        var file = folder.resolve(sha256 + ".jpg");
        try {
            Files.write(file, jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException("frame can't be stored in " + folder, e);
        }
        return new FrameReference("file:" + file.toUri().getRawPath(), sha256, jpeg.length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
