package city.vantage.vision.model;

import city.vantage.vision.engine.FeatureMerge;
import city.vantage.vision.image.Preprocessor;
import city.vantage.vision.image.PreprocessorConfig;
import city.vantage.vision.text.ChatTemplate;
import city.vantage.vision.text.PictureLayout;
import city.vantage.vision.text.Tokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at each file of a model folder, goes on after a problem, and gives the model if there was none. */
final class FolderInspection {
    private final Path folder;
    private final FolderReader reader;
    private final JsonNode config;
    private final JsonNode tokenizerConfig;
    private final JsonNode processorConfig;
    private final Optional<OnnxFile> vision;
    private final Optional<OnnxFile> embedding;
    private final Optional<OnnxFile> decoder;
    private final Optional<Family> family;
    private final Optional<Preprocessor> preprocessor;
    private final Optional<Path> tokenizerJson;
    private final Optional<String> imageToken;
    private final Optional<PictureLayout> layout;
    private final Optional<FeatureMerge> merge;
    private final Optional<ChatTemplate> template;
    private final Set<Long> stops;

    FolderInspection(Path folder, PrecisionChoice choice) {
        this.folder = folder;
        reader = new FolderReader(folder);
        config = reader.required("config.json");
        tokenizerConfig = reader.optional("tokenizer_config.json");
        processorConfig = reader.optional("processor_config.json");
        vision = reader.component("vision_encoder", choice.vision());
        embedding = reader.component("embed_tokens", choice.embedding());
        decoder = reader.component("decoder_model_merged", choice.decoder());
        family = family();
        preprocessor = family.flatMap(this::preprocessor);
        tokenizerJson = reader.tokenizer();
        imageToken = tokenizerJson.flatMap(this::imageToken);
        layout = layout();
        merge = family.flatMap(
                known -> reader.attempt("config.json", new PictureSettings(known, config, processorConfig)::merge));
        template = imageToken.flatMap(this::template);
        stops = SpecialTokens.stops(reader.optional("generation_config.json"), config);
        if (stops.isEmpty()) {
            reader.problem("generation_config.json", "no eos_token_id here or in config.json: answers would never end");
        }
    }

    List<String> problems() {
        return reader.problems();
    }

    ModelFolder opened() {
        if (!problems().isEmpty()) {
            throw new ModelException(folder, problems());
        }
        return new ModelFolder(
                folder,
                family.orElseThrow(),
                vision.orElseThrow(),
                embedding.orElseThrow(),
                decoder.orElseThrow(),
                DecoderShape.of(config),
                preprocessor.orElseThrow(),
                tokenizerJson.orElseThrow(),
                template.orElseThrow(),
                layout.orElseThrow(),
                merge.orElseThrow(),
                imageTokenId(),
                stops,
                SpecialTokens.named(tokenizerConfig, "bos_token"),
                reader.used());
    }

    private Optional<Family> family() {
        if (config.isMissingNode()) {
            return Optional.empty();
        }
        var type = config.path("model_type").asText("");
        var known = Family.of(type);
        if (known.isEmpty()) {
            reader.problem(
                    "config.json", "model_type '%s' is not supported; %s are".formatted(type, Family.KNOWN_TYPES));
        }
        return known;
    }

    private Optional<Preprocessor> preprocessor(Family known) {
        var nested = processorConfig.path("image_processor");
        var name = nested.isObject() ? "processor_config.json" : "preprocessor_config.json";
        var settings = nested.isObject() ? nested : reader.required(name);
        if (settings.isMissingNode()) {
            return Optional.empty();
        }
        return reader.attempt("config.json", new PictureSettings(known, config, processorConfig)::padToSquare)
                .flatMap(pad -> reader.attempt(name, () -> PreprocessorConfig.read(settings, pad)));
    }

    private Optional<String> imageToken(Path file) {
        var id = imageTokenId();
        if (id < 0) {
            reader.problem("config.json", "image_token_index is missing");
            return Optional.empty();
        }
        return reader.attempt("tokenizer.json", () -> {
            try (var tokenizer = Tokenizer.open(file)) {
                return tokenizer
                        .addedToken(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "has no added token %d, the image token of config.json".formatted(id)));
            }
        });
    }

    private long imageTokenId() {
        return config.path("image_token_index")
                .asLong(config.path("image_token_id").asLong(-1));
    }

    private Optional<PictureLayout> layout() {
        if (family.isEmpty() || preprocessor.isEmpty() || imageToken.isEmpty()) {
            return Optional.empty();
        }
        var settings = new PictureSettings(family.get(), config, processorConfig);
        return reader.attempt(
                "config.json", () -> settings.layout(preprocessor.get().tile(), imageToken.get()));
    }

    private Optional<ChatTemplate> template(String image) {
        var tokens = new ChatTemplate.Tokens(
                SpecialTokens.named(tokenizerConfig, "bos_token"),
                SpecialTokens.named(tokenizerConfig, "eos_token"),
                image);
        return new TemplateFile(reader, tokenizerConfig, processorConfig).find(tokens);
    }
}
