package city.vantage.vision.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over the SHA-256 and name of each file, one line each, as {@code sha256sum} would list them. */
final class FolderDigest {
    private static final int BUFFER = 1 << 20;

    private FolderDigest() {}

    static String of(Path folder, List<Path> files) {
        var list = sha256();
        for (var file : files) {
            var name = folder.relativize(file).toString().replace('\\', '/');
            list.update("%s  %s\n".formatted(of(file), name).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(list.digest());
    }

    private static String of(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            var buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // The digest reads along.
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("model file can't be read: " + file, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
