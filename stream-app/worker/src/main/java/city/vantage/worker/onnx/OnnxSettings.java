package city.vantage.worker.onnx;

import city.vantage.vision.engine.EngineSettings;
import city.vantage.vision.model.PrecisionChoice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which model, and how it runs.
 *
 * @param folder in the layout of Hugging Face's ONNX exports
 * @param library ONNX Runtime's native library, or null for the one that Vantage brings along
 */
public record OnnxSettings(
        Path folder, PrecisionChoice precision, @Nullable Path library, EngineSettings engine) {
    /** The model's name: the last part of its folder's path, which is the same on every machine. */
    public String name() {
        return nameOf(folder);
    }

    public static String nameOf(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
