package city.vantage.vision.onnx;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Dimensions of a tensor. In the signature of a model, -1 stands for one that the caller chooses. */
public record Shape(List<Long> dimensions) {
    public Shape {
        dimensions = List.copyOf(dimensions);
    }

    public static Shape of(long... dimensions) {
        return new Shape(LongStream.of(dimensions).boxed().toList());
    }

    public int rank() {
        return dimensions.size();
    }

    public long at(int axis) {
        return dimensions.get(axis);
    }

    /** Number of elements. */
    public long elements() {
        var product = 1L;
        for (long dimension : dimensions) {
            product = Math.multiplyExact(product, dimension);
        }
        return product;
    }

    long[] toArray() {
        return dimensions.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public String toString() {
        return dimensions.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
}
