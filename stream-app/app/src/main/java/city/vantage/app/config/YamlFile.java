package city.vantage.app.config;

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
import org.jspecify.annotations.Nullable;

/** Reads files that a user writes in YAML, and finds all that is wrong with one at once. */
final class YamlFile {
    private static final int LARGEST_BYTES = 1 << 20;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlFile() {}

    /** Makes something of a file's keys, and notes every problem on the way; null where it can't. */
    @FunctionalInterface
    interface Reader<T> {
        @Nullable
        T read(Fields file, List<String> problems);
    }

    /** A file of the class path. */
    static <T> T bundled(String resource, Reader<T> reader) {
        try (var in = YamlFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + resource);
            }
            return parse(resource, in, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file of the user's.
     *
     * @throws InvalidConfigException with all that is wrong with it
     */
    static <T> T read(String what, Path file, Reader<T> reader) {
        var name = what + " " + file;
        try (var in = Files.newInputStream(file)) {
            return parse(name, in, reader);
        } catch (IOException e) {
            throw new InvalidConfigException(name, List.of("it can't be read: " + FileFault.reason(e)));
        }
    }

    private static <T> T parse(String name, InputStream in, Reader<T> reader) throws IOException {
        var bytes = in.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw new InvalidConfigException(name, List.of("it is larger than %d bytes".formatted(LARGEST_BYTES)));
        }
        var problems = new ArrayList<String>();
        try {
            var read = reader.read(Fields.ofDocument(YAML.readTree(bytes), problems), problems);
            if (read != null && problems.isEmpty()) {
                return read;
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
