package city.vantage.vision.onnx;

import java.util.Arrays;

/** Types of tensor elements, with the codes of {@code ONNXTensorElementDataType} and their size in bytes. */
public enum ElementType {
    FLOAT(1, 4),
    UINT8(2, 1),
    INT8(3, 1),
    INT32(6, 4),
    INT64(7, 8),
    BOOL(9, 1),
    FLOAT16(10, 2),
    BFLOAT16(16, 2);

    private final int code;
    private final int bytes;

    ElementType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    int code() {
        return code;
    }

    public int bytes() {
        return bytes;
    }

    static ElementType of(int code, String where) {
        return Arrays.stream(values())
                .filter(type -> type.code == code)
                .findFirst()
                .orElseThrow(() -> new OnnxException(where + " has element type " + code + ", which is not supported"));
    }
}
