package city.vantage.vision.model;

import java.util.Locale;

/** Forms in which an export holds its weights, by the ending of the file's name. */
public enum Precision {
    FP32,
    FP16,
    INT8,
    UINT8,
    QUANTIZED,
    Q4,
    Q4F16,
    BNB4;

    /** What stands between the component's name and {@code .onnx}. */
    String ending() {
        return this == FP32 ? "" : "_" + name().toLowerCase(Locale.ROOT);
    }
}
