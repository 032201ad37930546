package city.vantage.vision.engine;

import city.vantage.vision.onnx.Binding;
import city.vantage.vision.onnx.ElementType;
import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.onnx.OnnxSession;
import city.vantage.vision.onnx.Outputs;
import city.vantage.vision.onnx.Shape;
import city.vantage.vision.onnx.Tensor;

/** Turns token ids into embeddings. */
final class TokenEmbedder implements AutoCloseable {
    private final OnnxEnvironment environment;
    private final OnnxSession session;
    private final Binding binding;
    private final String input;
    private final String output;

    TokenEmbedder(OnnxEnvironment environment, OnnxSession session) {
        this.environment = environment;
        this.session = session;
        input = session.inputs().keySet().iterator().next();
        output = session.outputs().keySet().iterator().next();
        binding = session.binding();
    }

    /** Embeddings on the host, [ids, hidden]. */
    float[] embed(long[] ids) {
        if (ids.length == 0) {
            return new float[0];
        }
        try (var in = ids(ids, 1, ids.length);
                var outputs = run(binding.clear().input(input, in).outputOnHost(output))) {
            var tensor = outputs.get(output);
            var values = new float[Math.toIntExact(tensor.shape().elements())];
            tensor.read(0, values);
            return values;
        } finally {
            binding.clear();
        }
    }

    /** Embeddings of one token a row, [ids, 1, hidden], where the model runs. The caller closes them. */
    Tensor embedRows(long[] ids, Decoder decoder) {
        if (session.output(output).type() != decoder.signature().embeddingType()) {
            return decoder.embeddings(embed(ids), ids.length);
        }
        try (var in = ids(ids, ids.length, 1);
                var outputs = run(binding.clear().input(input, in).output(output))) {
            return outputs.take(output);
        } finally {
            binding.clear();
        }
    }

    private static Outputs run(Binding bound) {
        return bound.run().outputs();
    }

    private Tensor ids(long[] ids, long rows, long columns) {
        var tensor = environment.tensor(ElementType.INT64, Shape.of(rows, columns));
        tensor.writeLongs(0, ids);
        return tensor;
    }

    @Override
    public void close() {
        binding.close();
    }
}
