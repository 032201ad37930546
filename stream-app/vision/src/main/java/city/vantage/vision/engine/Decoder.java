package city.vantage.vision.engine;

import city.vantage.vision.onnx.Binding;
import city.vantage.vision.onnx.BranchInputs;
import city.vantage.vision.onnx.ElementType;
import city.vantage.vision.onnx.KeptLogits;
import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.onnx.OnnxSession;
import city.vantage.vision.onnx.Outputs;
import city.vantage.vision.onnx.Shape;
import city.vantage.vision.onnx.Tensor;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** One call of the decoder: binds what every decoder takes, and leaves the cache to the caller. */
final class Decoder implements AutoCloseable {
    private final OnnxEnvironment environment;
    private final OnnxSession session;
    private final DecoderSignature signature;
    private final Binding binding;

    /** @param session closed with the decoder, and if it is none */
    Decoder(OnnxEnvironment environment, OnnxSession session) {
        this.environment = environment;
        this.session = session;
        try {
            signature = DecoderSignature.of(session);
            binding = session.binding();
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    DecoderSignature signature() {
        return signature;
    }

    OnnxSession session() {
        return session;
    }

    OnnxEnvironment environment() {
        return environment;
    }

    /**
     * Runs the decoder.
     *
     * @param embeddings [rows, tokens, hidden]
     * @param allLogits whether logits are wanted at every position, or only at the last
     * @param cache binds past and present
     * @return {@code logits} on the host, and the parts of the cache that were not bound to memory of the caller's
     */
    Outputs run(Tensor embeddings, Attention attention, boolean allLogits, Consumer<Binding> cache) {
        try (var mask = numbers(attention.mask(), attention.rows());
                var positions = numbers(attention.positions(), attention.rows());
                var bias = bias(attention);
                var keep = environment.tensor(ElementType.INT64, Shape.of());
                var kept = kept(attention, allLogits);
                var branch = environment.tensor(ElementType.BOOL, Shape.of(1))) {
            binding.clear().input(DecoderSignature.EMBEDDINGS, embeddings).input(DecoderSignature.MASK, mask);
            if (signature.hasPositions()) {
                binding.input(DecoderSignature.POSITIONS, positions);
            }
            if (signature.canBranch()) {
                binding.input(BranchInputs.POSITIONS, positions).input(BranchInputs.BIAS, bias);
            }
            if (signature.hasCacheBranch()) {
                branch.writeLongs(0, attention.hasPast() ? 1 : 0);
                binding.input(DecoderSignature.CACHE_BRANCH, branch);
            }
            if (signature.keepsLogits()) {
                binding.input(KeptLogits.KEPT, kept);
            }
            var keepName = signature.logitsToKeep();
            if (keepName != null) {
                // By convention 0 keeps all.
                keep.writeLongs(0, allLogits ? 0 : 1);
                binding.input(keepName, keep);
            }
            binding.outputOnHost(DecoderSignature.LOGITS);
            cache.accept(binding);
            return binding.run().outputs();
        } finally {
            binding.clear();
        }
    }

    private Tensor kept(Attention attention, boolean all) {
        var tokens = attention.positions().length / attention.rows();
        var positions = LongStream.range(all ? 0 : tokens - 1, tokens).toArray();
        return numbers(positions, Shape.of(positions.length));
    }

    private Tensor bias(Attention attention) {
        var tokens = attention.positions().length / attention.rows();
        var width = attention.mask().length / attention.rows();
        var shape = signature.canBranch() ? Shape.of(1, 1, tokens, width) : Shape.of(1);
        var tensor = environment.tensor(signature.cacheType(), shape);
        var bias = attention.bias();
        if (bias != null) {
            tensor.write(0, bias);
        }
        return tensor;
    }

    /** Embeddings on the host as the decoder takes them. */
    Tensor embeddings(float[] values, int rows) {
        var columns = values.length / rows / signature.hidden();
        var tensor = environment.tensor(signature.embeddingType(), Shape.of(rows, columns, signature.hidden()));
        tensor.write(0, values);
        return tensor;
    }

    /** Logits of one position, counted from the end: 0 is the last. */
    static float[] logits(Outputs outputs, int row, int fromEnd) {
        var tensor = outputs.get(DecoderSignature.LOGITS);
        var positions = tensor.shape().at(1);
        var values = new float[Math.toIntExact(tensor.shape().at(2))];
        tensor.read((row * positions + positions - 1 - fromEnd) * values.length, values);
        return values;
    }

    private Tensor numbers(long[] values, int rows) {
        return numbers(values, Shape.of(rows, values.length / rows));
    }

    private Tensor numbers(long[] values, Shape shape) {
        var tensor = environment.tensor(ElementType.INT64, shape);
        tensor.writeLongs(0, values);
        return tensor;
    }

    @Override
    public void close() {
        binding.close();
        session.close();
    }
}
