package city.vantage.vision.engine;

import city.vantage.vision.onnx.OnnxException;

/** A request that the engine refuses or gives up, or a model that it can't run. */
public final class EngineException extends RuntimeException {
    private final Reason reason;

    /** Why; and whether the same request may succeed later or elsewhere. */
    public enum Reason {
        /** The prompt and what may follow are longer than the longest slot. */
        TOO_LONG(false),
        /** The request contradicts itself or the model, for example in the number of image features. */
        INVALID(false),
        /** The model gave numbers that are none. */
        NOT_A_NUMBER(false),
        /** The cache doesn't fit the configured memory. */
        OUT_OF_MEMORY(false),
        /** The files are not a model that the engine can run. */
        UNSUPPORTED_MODEL(false),
        /** ONNX Runtime failed. */
        RUNTIME(true),
        /** The queue is full. */
        BUSY(true),
        /** The answer would come after its deadline. */
        TOO_LATE(false),
        CANCELLED(false),
        /** The engine shuts down. */
        CLOSED(true);

        private final boolean retryable;

        Reason(boolean retryable) {
            this.retryable = retryable;
        }

        public boolean isRetryable() {
            return retryable;
        }
    }

    public EngineException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public EngineException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static EngineException of(OnnxException cause) {
        return new EngineException(Reason.RUNTIME, "ONNX Runtime failed: " + cause.getMessage(), cause);
    }

    public Reason reason() {
        return reason;
    }
}
