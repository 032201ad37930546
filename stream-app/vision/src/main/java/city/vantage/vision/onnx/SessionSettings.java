package city.vantage.vision.onnx;

/**
 * How a session runs.
 *
 * @param intraOpThreads threads within one operator; 0 leaves it to ONNX Runtime
 * @param interOpThreads threads across operators; 0 leaves it to ONNX Runtime
 * @param device where it runs
 */
public record SessionSettings(int intraOpThreads, int interOpThreads, Optimisation optimisation, Device device) {
    public SessionSettings {
        if (intraOpThreads < 0 || interOpThreads < 0) {
            throw new IllegalArgumentException(
                    "threads of a session: %d within, %d across operators".formatted(intraOpThreads, interOpThreads));
        }
    }

    /** How far ONNX Runtime rewrites the graph at load. The codes are those of {@code GraphOptimizationLevel}. */
    public enum Optimisation {
        NONE(0),
        BASIC(1),
        EXTENDED(2),
        ALL(99);

        private final int code;

        Optimisation(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    public static SessionSettings cpu(int intraOpThreads) {
        return new SessionSettings(intraOpThreads, 1, Optimisation.ALL, Device.CPU);
    }

    SessionSettings on(Device other) {
        return new SessionSettings(intraOpThreads, interOpThreads, optimisation, other);
    }
}
