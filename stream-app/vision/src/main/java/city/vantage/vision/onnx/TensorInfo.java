package city.vantage.vision.onnx;

/** What a model says of one of its inputs or outputs. */
public record TensorInfo(String name, ElementType type, Shape shape) {}
