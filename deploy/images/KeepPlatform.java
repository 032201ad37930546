import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the native libraries of other systems out of jars: {@code java KeepPlatform.java FOLDER}. Half of what Vantage's
 * libraries weigh is for systems that an image doesn't run on.
 */
class KeepPlatform {
    private static final Map<String, List<String>> KEPT = Map.of(
            "amd64", List.of("linux64.so", "linux-x64/", "linux-x86_64/", "linux-x86-64/", "linux/amd64/", "Linux/x86_64/"),
            "aarch64", List.of("linux-aarch64.so", "linux-aarch64/", "linux/aarch64/", "Linux/aarch64/"));

    public static void main(String[] arguments) throws IOException {
        var kept = KEPT.get(System.getProperty("os.arch"));
        if (kept == null) {
            throw new IllegalStateException("no native libraries are known for " + System.getProperty("os.arch"));
        }
        try (var jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (var jar : jars) {
                strip(jar, kept);
            }
        }
    }

    private static void strip(Path jar, List<String> kept) throws IOException {
        var stripped = Files.createTempFile("stripped", ".jar");
        var dropped = 0;
        try (var in = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(stripped))) {
            for (var entry : Collections.list(in.entries())) {
                if (isNative(entry.getName()) && kept.stream().noneMatch(entry.getName()::contains)) {
                    dropped++;
                    continue;
                }
                var copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                in.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
        if (dropped > 0) {
            System.out.printf("%s: %d -> %d kB%n", jar.getFileName(), Files.size(jar) / 1000, Files.size(stripped) / 1000);
            Files.copy(stripped, jar, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(stripped);
    }

    private static boolean isNative(String name) {
        return name.matches(".*[.](so|dylib|dll|jnilib|a|lib)([.][0-9]+)?") || name.contains(".dSYM/");
    }
}
