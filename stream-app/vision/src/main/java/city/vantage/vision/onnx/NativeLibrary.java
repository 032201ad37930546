package city.vantage.vision.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds ONNX Runtime's native library: a configured file, or the one that Microsoft's jar carries. */
final class NativeLibrary {
    private static final String ROOT = "/ai/onnxruntime/native/";

    /** The providers are loaded by name from the folder of the main library. */
    private static final List<String> BESIDE = List.of("onnxruntime_providers_shared", "onnxruntime_providers_cuda");

    private NativeLibrary() {}

    /** The configured file, or else a copy of the jar's, which is deleted when the process ends. */
    static Path locate(@Nullable Path configured) {
        if (configured != null) {
            if (!Files.isRegularFile(configured)) {
                throw new OnnxException("ONNX Runtime's library is configured as " + configured + ", which is no file");
            }
            return configured;
        }
        try {
            var folder = Files.createTempDirectory("vantage-onnxruntime");
            folder.toFile().deleteOnExit();
            for (var name : BESIDE) {
                copy(System.mapLibraryName(name), folder);
            }
            var library = copy(System.mapLibraryName("onnxruntime"), folder);
            if (library == null) {
                throw new OnnxException("no native library of ONNX Runtime for " + platform()
                        + " on the class path: add com.microsoft.onnxruntime:onnxruntime, or configure its path");
            }
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException("ONNX Runtime's library can't be unpacked", e);
        }
    }

    private static @Nullable Path copy(String file, Path folder) throws IOException {
        try (var in = NativeLibrary.class.getResourceAsStream(ROOT + platform() + "/" + file)) {
            if (in == null) {
                return null;
            }
            var target = folder.resolve(file);
            Files.copy(in, target);
            target.toFile().deleteOnExit();
            return target;
        }
    }

    private static String platform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch");
        var system = os.contains("mac") ? "osx" : os.contains("windows") ? "win" : "linux";
        return system + "-" + ("aarch64".equals(arch) ? "aarch64" : "x64");
    }
}
