package city.vantage.vision.model;

import city.vantage.vision.text.ChatTemplate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Finds the chat template in the places where models ship it, the newest form first. */
record TemplateFile(FolderReader reader, JsonNode tokenizerConfig, JsonNode processorConfig) {

    Optional<ChatTemplate> find(ChatTemplate.Tokens tokens) {
        var own = reader.text("chat_template.jinja");
        if (own.isPresent()) {
            return load("chat_template.jinja", own.get(), tokens);
        }
        var shipped = reader.optional("chat_template.json").path("chat_template");
        if (!shipped.isMissingNode()) {
            return load("chat_template.json", named(shipped), tokens);
        }
        if (processorConfig.path("chat_template").isTextual()) {
            return load(
                    "processor_config.json",
                    processorConfig.path("chat_template").asText(),
                    tokens);
        }
        var last = named(tokenizerConfig.path("chat_template"));
        if (last.isEmpty()) {
            reader.problem("chat_template.jinja", "is missing, and tokenizer_config.json holds no template");
            return Optional.empty();
        }
        return load("tokenizer_config.json", last, tokens);
    }

    private Optional<ChatTemplate> load(String file, String source, ChatTemplate.Tokens tokens) {
        return reader.attempt(file, () -> ChatTemplate.of(source, tokens));
    }

    /** A template, or of a list of named ones the default. */
    private static String named(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        for (var template : value) {
            if (template.path("name").asText().equals("default")) {
                return template.path("template").asText();
            }
        }
        return "";
    }
}
