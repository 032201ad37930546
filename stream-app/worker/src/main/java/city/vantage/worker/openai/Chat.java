package city.vantage.worker.openai;

import city.vantage.prompt.GenerationLimits;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A conversation, as chat completions write it. The pictures that it is about, if any, stand before the first question. */
final class Chat {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String model;
    private final List<String> pictures;
    private final ArrayNode messages = JSON.createArrayNode();

    /** @param pictures as data URLs */
    Chat(String model, List<String> pictures) {
        this.model = model;
        this.pictures = pictures;
    }

    Chat asks(String question) {
        var message = messages.addObject().put("role", "user");
        if (messages.size() > 1 || pictures.isEmpty()) {
            message.put("content", question);
            return this;
        }
        var content = message.putArray("content");
        for (var picture : pictures) {
            content.addObject().put("type", "image_url").putObject("image_url").put("url", picture);
        }
        content.addObject().put("type", "text").put("text", question);
        return this;
    }

    void answers(String text) {
        messages.addObject().put("role", "assistant").put("content", text);
    }

    /**
     * The text of a completion's choice.
     *
     * @throws RefusedException where it has none
     */
    static String text(JsonNode choice) throws RefusedException {
        var text = choice.path("message").path("content").asText("").strip();
        if (text.isEmpty()) {
            throw new RefusedException("server gave no text; finish_reason is "
                    + choice.path("finish_reason").asText("not told"));
        }
        return text;
    }

    /** Asks for a text. */
    byte[] forText(GenerationLimits limits) {
        return bytes(
                body(limits.seed()).put("max_tokens", limits.maxTokens()).put("temperature", limits.temperature()));
    }

    /** Asks for one token, and for the probabilities of the likeliest ones. */
    byte[] forLetter(int topLogprobs, long seed) {
        return bytes(body(seed)
                .put("max_tokens", 1)
                .put("temperature", 0)
                .put("logprobs", true)
                .put("top_logprobs", topLogprobs));
    }

    private ObjectNode body(long seed) {
        var body = JSON.createObjectNode();
        body.put("model", model).put("seed", seed).put("stream", false);
        body.set("messages", messages);
        return body;
    }

    private static byte[] bytes(ObjectNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that can't be written", e);
        }
    }
}
