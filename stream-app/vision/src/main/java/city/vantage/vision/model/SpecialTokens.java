package city.vantage.vision.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tokens that the settings of a model name. */
final class SpecialTokens {
    private SpecialTokens() {}

    /** A token of {@code tokenizer_config.json}: a text, or an object with one. */
    static @Nullable String named(JsonNode tokenizerConfig, String name) {
        var token = tokenizerConfig.path(name);
        var text = token.isObject() ? token.path("content") : token;
        return text.isTextual() ? text.textValue() : null;
    }

    /** Ids that end an answer; the generation settings win over the model's. */
    static Set<Long> stops(JsonNode generation, JsonNode config) {
        return Stream.of(generation, config, config.path("text_config"))
                .map(settings -> ids(settings.path("eos_token_id")))
                .filter(ids -> !ids.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<Long> ids(JsonNode value) {
        var ids = new LinkedHashSet<Long>();
        if (value.isArray()) {
            value.forEach(id -> ids.add(id.asLong()));
        } else if (value.isIntegralNumber()) {
            ids.add(value.longValue());
        }
        return ids;
    }
}
