package city.vantage.app.config;

import java.util.Arrays;
import java.util.Locale;

/** What can answer requests. */
public enum BackendKind {
    KINEMATIC,
    ONNX,
    OPENAI;

    static String[] names() {
        return Arrays.stream(values()).map(BackendKind::configured).toArray(String[]::new);
    }

    static BackendKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String configured() {
        return name().toLowerCase(Locale.ROOT);
    }
}
