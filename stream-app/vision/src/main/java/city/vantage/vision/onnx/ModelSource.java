package city.vantage.vision.onnx;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a model comes from. */
sealed interface ModelSource {
    /** What messages call it. */
    String name();

    record File(Path path) implements ModelSource {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /** @param file where it was read, beside which weights may lie that aren't in it; or null */
    @SuppressWarnings("ArrayRecordComponent") // Read once, right after it was made; never compared.
    record Bytes(String name, byte[] model, @Nullable Path file) implements ModelSource {}
}
