package city.vantage.vision.engine;

import city.vantage.vision.onnx.Binding;
import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.onnx.OnnxSession;
import city.vantage.vision.onnx.Shape;
import city.vantage.vision.onnx.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** Turns pictures into features, in batches, and remembers them by digest. */
final class VisionEncoder implements AutoCloseable {
    private static final String PIXELS = "pixel_values";
    private static final String MASK = "pixel_attention_mask";

    private final OnnxEnvironment environment;
    private final OnnxSession session;
    private final Binding binding;
    private final FeatureCache cache;
    private final int maxBatch;
    private final String output;
    private final AtomicLong encoded = new AtomicLong();

    VisionEncoder(OnnxEnvironment environment, OnnxSession session, FeatureCache cache, int maxBatch) {
        this.environment = environment;
        this.session = session;
        this.cache = cache;
        this.maxBatch = maxBatch;
        output = session.outputs().keySet().iterator().next();
        if (!session.inputs().containsKey(PIXELS)) {
            throw new EngineException(
                    EngineException.Reason.UNSUPPORTED_MODEL,
                    session.model() + " takes " + session.inputs().keySet() + ", not " + PIXELS);
        }
        binding = session.binding();
    }

    /** Features of each picture, in order. Pictures that are known, or that come twice, cost nothing. */
    List<Features> encode(List<Picture> pictures) {
        var found = new LinkedHashMap<String, Features>();
        var missing = new LinkedHashMap<String, Picture>();
        for (var picture : pictures) {
            var known = cache.get(picture.digest());
            if (known != null) {
                found.put(picture.digest(), known);
            } else {
                missing.put(picture.digest(), picture);
            }
        }
        encodeMissing(new ArrayList<>(missing.values()), found);
        return pictures.stream()
                .map(picture -> Objects.requireNonNull(found.get(picture.digest())))
                .toList();
    }

    /** How many pictures have gone through the graph, and were not known. Any thread may ask. */
    long encoded() {
        return encoded.get();
    }

    private void encodeMissing(List<Picture> missing, Map<String, Features> found) {
        var next = 0;
        while (next < missing.size()) {
            var batch = batchFrom(missing, next);
            var features = run(batch);
            encoded.addAndGet(batch.size());
            for (var i = 0; i < batch.size(); i++) {
                found.put(batch.get(i).digest(), features.get(i));
                cache.put(batch.get(i).digest(), features.get(i));
            }
            next += batch.size();
        }
    }

    /** As many pictures as may go together: of one shape. A picture in tiles is a batch by itself. */
    private List<Picture> batchFrom(List<Picture> pictures, int start) {
        var first = pictures.get(start);
        var end = start + 1;
        while (first.shape().length == 4
                && end < pictures.size()
                && end - start < maxBatch
                && Arrays.equals(pictures.get(end).shape(), first.shape())) {
            end++;
        }
        return pictures.subList(start, end);
    }

    private List<Features> run(List<Picture> batch) {
        var shape = batch.getFirst().shape().clone();
        shape[0] = batch.size();
        try (var pixels = environment.tensor(session.input(PIXELS).type(), Shape.of(shape))) {
            for (var i = 0; i < batch.size(); i++) {
                var values = batch.get(i).pixels();
                pixels.write((long) i * values.length, values);
            }
            return withMask(batch.getFirst(), pixels, batch.size());
        }
    }

    private List<Features> withMask(Picture picture, Tensor pixels, int count) {
        var info = session.inputs().get(MASK);
        if (info == null) {
            return run(binding.clear().input(PIXELS, pixels), count);
        }
        var shape = picture.shape();
        try (var mask = environment.tensor(info.type(), Shape.of(shape[0], shape[1], shape[3], shape[4]))) {
            mask.writeLongs(0, maskOf(picture));
            return run(binding.clear().input(PIXELS, pixels).input(MASK, mask), count);
        }
    }

    private static long[] maskOf(Picture picture) {
        var given = picture.mask();
        if (given != null) {
            return given;
        }
        var all = new long[picture.pixels().length / 3];
        Arrays.fill(all, 1);
        return all;
    }

    private List<Features> run(Binding bound, int count) {
        try (var outputs = bound.outputOnHost(output).run().outputs()) {
            var tensor = outputs.get(output);
            var hidden = tensor.shape().at(tensor.shape().rank() - 1);
            var size = Math.toIntExact(tensor.shape().elements() / count);
            var features = new ArrayList<Features>();
            for (var i = 0; i < count; i++) {
                var values = new float[size];
                tensor.read((long) i * size, values);
                features.add(new Features(values, Math.toIntExact(size / hidden)));
            }
            return features;
        } finally {
            binding.clear();
        }
    }

    @Override
    public void close() {
        binding.close();
    }
}
