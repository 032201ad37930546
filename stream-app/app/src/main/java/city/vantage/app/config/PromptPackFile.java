package city.vantage.app.config;

import city.vantage.prompt.PromptPack;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads prompt packs from YAML files. {@code prompts/vantage-1.yaml} shows every key. */
public final class PromptPackFile {
    private static final String BUNDLED = "/prompts/vantage-1.yaml";
    private static final int LARGEST_BYTES = 1 << 20;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PromptPackFile() {}

    /** The pack that Vantage brings along. */
    public static PromptPack bundled() {
        try (var in = PromptPackFile.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + BUNDLED);
            }
            return parse(BUNDLED, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a pack of the user's own.
     *
     * @throws InvalidConfigException with all that is wrong with the file
     */
    public static PromptPack read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return parse("Prompt pack " + file, in);
        } catch (IOException e) {
            throw new InvalidConfigException(
                    "Prompt pack " + file, List.of("it can't be read: " + FileFault.reason(e)));
        }
    }

    static PromptPack parse(String name, InputStream in) throws IOException {
        var bytes = in.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw new InvalidConfigException(name, List.of("it is larger than %d bytes".formatted(LARGEST_BYTES)));
        }
        var problems = new ArrayList<String>();
        try {
            var reader = new PromptPackReader(Fields.ofDocument(YAML.readTree(bytes), problems), problems);
            var pack = reader.read();
            if (pack != null && problems.isEmpty()) {
                return pack;
            }
        } catch (JsonProcessingException e) {
            problems.add("line %d is no YAML: %s".formatted(lineOf(e), sentence(e.getOriginalMessage())));
        }
        throw new InvalidConfigException(name, problems);
    }

    /** SnakeYAML's message without the excerpts of the file in it, which are indented. */
    private static String sentence(String message) {
        return message.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining(", "));
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }
}
