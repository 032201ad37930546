package city.vantage.vision.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/**
 * What {@code config.json} says of the decoder. Exports leave out what is a default of their library, so each may be
 * unknown; the session's shapes are what counts.
 */
public record DecoderShape(
        OptionalInt layers,
        OptionalInt kvHeads,
        OptionalInt headDimension,
        OptionalInt contextLength,
        OptionalInt vocabulary) {

    static DecoderShape of(JsonNode config) {
        var text = config.has("text_config") ? config.get("text_config") : config;
        var heads = number(text, "num_attention_heads");
        var hidden = number(text, "hidden_size");
        var kvHeads = number(text, "num_key_value_heads");
        var headDimension = number(text, "head_dim");
        return new DecoderShape(
                number(text, "num_hidden_layers"),
                kvHeads.isPresent() ? kvHeads : heads,
                headDimension.isEmpty() && heads.isPresent() && hidden.isPresent()
                        ? OptionalInt.of(hidden.getAsInt() / heads.getAsInt())
                        : headDimension,
                number(text, "max_position_embeddings"),
                number(text, "vocab_size"));
    }

    private static OptionalInt number(JsonNode config, String name) {
        var value = config.path(name);
        return value.canConvertToInt() && value.intValue() > 0 ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }
}
