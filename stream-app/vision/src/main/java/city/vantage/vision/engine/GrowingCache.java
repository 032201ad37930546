package city.vantage.vision.engine;

import city.vantage.vision.onnx.Binding;
import city.vantage.vision.onnx.DeviceCopy;
import city.vantage.vision.onnx.Outputs;
import city.vantage.vision.onnx.Shape;
import city.vantage.vision.onnx.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keys and values of a static batch. Each call gives a new, longer cache; padding stays in it and is masked. */
final class GrowingCache implements AutoCloseable {
    private final Decoder decoder;
    private final DeviceCopy copy;
    private final int rows;
    private final List<Tensor> past = new ArrayList<>();
    private long[] mask = new long[0];
    private int length;

    GrowingCache(Decoder decoder, DeviceCopy copy, int rows) {
        this.decoder = decoder;
        this.copy = copy;
        this.rows = rows;
        past.addAll(allocate(rows, 0));
    }

    int length() {
        return length;
    }

    /** Computes a chunk for every row and keeps its keys and values. Logits of the last column. */
    Outputs extend(Padded chunk) {
        var attention = attention(chunk, mask, length);
        try (var embeddings = decoder.embeddings(chunk.embeddings(), rows)) {
            var outputs = decoder.run(embeddings, attention, false, binding -> bind(binding, past, true));
            past.forEach(Tensor::close);
            past.clear();
            decoder.signature().presentNames().forEach(name -> past.add(outputs.take(name)));
            mask = attention.mask();
            length += chunk.tokens();
            return outputs;
        }
    }

    /** Computes chunks that all continue one row, and forgets their keys and values. Logits of all columns. */
    Outputs branch(int row, Padded chunk) {
        var rowMask = new long[chunk.rows() * length];
        for (var i = 0; i < chunk.rows(); i++) {
            System.arraycopy(mask, row * length, rowMask, i * length, length);
        }
        var attention = attention(chunk, rowMask, length);
        var copies = repeat(row, chunk.rows());
        try (var embeddings = decoder.embeddings(chunk.embeddings(), chunk.rows())) {
            return decoder.run(embeddings, attention, true, binding -> bind(binding, copies, false));
        } finally {
            copies.forEach(Tensor::close);
        }
    }

    private void bind(Binding binding, List<Tensor> cache, boolean keep) {
        var signature = decoder.signature();
        for (var i = 0; i < cache.size(); i++) {
            binding.input(signature.pastNames().get(i), cache.get(i));
            if (keep) {
                binding.output(signature.presentNames().get(i));
            }
        }
    }

    private List<Tensor> repeat(int row, int times) {
        var copies = allocate(times, length);
        var elements = copies.getFirst().shape().elements() / times;
        for (var i = 0; i < copies.size(); i++) {
            for (var n = 0; n < times; n++) {
                copy.copy(past.get(i), row * elements, copies.get(i), n * elements, elements);
            }
        }
        return copies;
    }

    private List<Tensor> allocate(int count, int tokens) {
        var signature = decoder.signature();
        var shape = Shape.of(count, signature.keyValueHeads(), tokens, signature.headSize());
        var tensors = new ArrayList<Tensor>();
        try {
            for (var type : Collections.nCopies(signature.pastNames().size(), signature.cacheType())) {
                tensors.add(decoder.session().memory().allocate(type, shape));
            }
            return tensors;
        } catch (RuntimeException e) {
            tensors.forEach(Tensor::close);
            throw e;
        }
    }

    /** Positions count real tokens only. */
    private static Attention attention(Padded chunk, long[] before, int length) {
        var width = length + chunk.tokens();
        var mask = new long[chunk.rows() * width];
        var positions = new long[chunk.rows() * chunk.tokens()];
        for (var row = 0; row < chunk.rows(); row++) {
            System.arraycopy(before, row * length, mask, row * width, length);
            System.arraycopy(chunk.real(), row * chunk.tokens(), mask, row * width + length, chunk.tokens());
            var position = 0L;
            for (var i = 0; i < width; i++) {
                if (i >= length) {
                    positions[row * chunk.tokens() + i - length] = position;
                }
                position += mask[row * width + i];
            }
        }
        return new Attention(chunk.rows(), mask, positions, length > 0, null);
    }

    @Override
    public void close() {
        past.forEach(Tensor::close);
        past.clear();
    }
}
