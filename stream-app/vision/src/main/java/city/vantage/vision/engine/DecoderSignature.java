package city.vantage.vision.engine;

import city.vantage.vision.onnx.BranchInputs;
import city.vantage.vision.onnx.ElementType;
import city.vantage.vision.onnx.KeptLogits;
import city.vantage.vision.onnx.OnnxSession;
import city.vantage.vision.onnx.TensorInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decoder takes and gives, read from its session: names as in Hugging Face's exports.
 *
 * @param pastNames inputs of the cache: key and value of each layer
 * @param presentNames outputs of the cache, in the same order
 * @param embeddingType element type of {@code inputs_embeds}
 * @param hasPositions whether it takes {@code position_ids}
 * @param hasCacheBranch whether it takes {@code use_cache_branch}, as older merged exports do
 * @param canBranch whether it takes what {@link BranchInputs} names
 * @param keepsLogits whether it takes what {@link KeptLogits} names
 * @param vocabulary number of tokens that it gives logits for, or 0 if the model doesn't say
 * @param logitsToKeep name of the input that limits for how many positions logits are computed, or null
 */
record DecoderSignature(
        List<String> pastNames,
        List<String> presentNames,
        ElementType cacheType,
        ElementType embeddingType,
        int hidden,
        int keyValueHeads,
        int headSize,
        boolean hasPositions,
        boolean hasCacheBranch,
        boolean canBranch,
        boolean keepsLogits,
        int vocabulary,
        @Nullable String logitsToKeep) {
    static final String EMBEDDINGS = "inputs_embeds";
    static final String MASK = "attention_mask";
    static final String POSITIONS = "position_ids";
    static final String CACHE_BRANCH = "use_cache_branch";
    static final String LOGITS = "logits";

    static DecoderSignature of(OnnxSession session) {
        var inputs = session.inputs();
        var embeddings = require(inputs, EMBEDDINGS, session);
        require(inputs, MASK, session);
        var logits = require(session.outputs(), LOGITS, session);
        var past = new ArrayList<String>();
        var present = new ArrayList<String>();
        for (var layer = 0; inputs.containsKey("past_key_values." + layer + ".key"); layer++) {
            for (var kind : List.of(".key", ".value")) {
                past.add("past_key_values." + layer + kind);
                present.add("present." + layer + kind);
                require(session.outputs(), "present." + layer + kind, session);
            }
        }
        var cache = require(inputs, "past_key_values.0.key", session);
        return new DecoderSignature(
                List.copyOf(past),
                List.copyOf(present),
                cache.type(),
                embeddings.type(),
                fixed(embeddings, 2, session),
                fixed(cache, 1, session),
                fixed(cache, 3, session),
                inputs.containsKey(POSITIONS),
                inputs.containsKey(CACHE_BRANCH),
                inputs.containsKey(BranchInputs.BIAS),
                inputs.containsKey(KeptLogits.KEPT),
                logits.shape().rank() == 3
                        ? Math.toIntExact(Math.max(0, logits.shape().at(2)))
                        : 0,
                Stream.of("num_logits_to_keep", "logits_to_keep")
                        .filter(inputs::containsKey)
                        .findFirst()
                        .orElse(null));
    }

    private static TensorInfo require(Map<String, TensorInfo> infos, String name, OnnxSession session) {
        var info = infos.get(name);
        if (info == null) {
            throw new EngineException(
                    EngineException.Reason.UNSUPPORTED_MODEL,
                    "%s has no %s; it has %s".formatted(session.model(), name, infos.keySet()));
        }
        return info;
    }

    private static int fixed(TensorInfo info, int axis, OnnxSession session) {
        if (info.shape().rank() <= axis || info.shape().at(axis) <= 0) {
            throw new EngineException(
                    EngineException.Reason.UNSUPPORTED_MODEL,
                    "%s: dimension %d of %s %s is not fixed"
                            .formatted(session.model(), axis, info.name(), info.shape()));
        }
        return Math.toIntExact(info.shape().at(axis));
    }

    /** Bytes of keys and values of one position, over all layers. */
    long cacheBytesPerToken() {
        return (long) pastNames.size() * keyValueHeads * headSize * cacheType.bytes();
    }
}
