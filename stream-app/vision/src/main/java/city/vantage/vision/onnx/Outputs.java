package city.vantage.vision.onnx;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tensors that a run has made. Closing it closes those that nobody has taken over. */
public final class Outputs implements AutoCloseable {
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    Outputs() {}

    void add(String name, Tensor tensor) {
        tensors.put(name, tensor);
    }

    /** The output, which stays here. */
    public Tensor get(String name) {
        var tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "no output " + name + " was bound, or it was taken: " + tensors.keySet());
        }
        return tensor;
    }

    /** The output, which the caller closes from now on. */
    public Tensor take(String name) {
        var tensor = get(name);
        tensors.remove(name);
        return tensor;
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::close);
        tensors.clear();
    }
}
