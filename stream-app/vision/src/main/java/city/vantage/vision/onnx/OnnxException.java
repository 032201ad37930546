package city.vantage.vision.onnx;

/** ONNX Runtime refused something, or could not be loaded. The message says what was tried, and on which model. */
public final class OnnxException extends RuntimeException {
    public OnnxException(String message) {
        super(message);
    }

    public OnnxException(String message, Throwable cause) {
        super(message, cause);
    }
}
