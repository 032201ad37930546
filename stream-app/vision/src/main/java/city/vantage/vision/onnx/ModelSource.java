package city.vantage.vision.onnx;

import java.nio.file.Path;

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

    @SuppressWarnings("ArrayRecordComponent") // Read once, right after it was made; never compared.
    record Bytes(String name, byte[] model) implements ModelSource {}
}
