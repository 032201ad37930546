package city.vantage.vision.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads files of a model folder, and keeps what is wrong with them, so that all of it can be told at once. */
final class FolderReader {
    private static final long MAX_SETTINGS_BYTES = 4 << 20;
    private static final long MAX_TOKENIZER_BYTES = 128 << 20;

    /** Parts that the weights of one component may be split into. */
    private static final int MAX_PARTS = 256;

    private final Path folder;
    private final List<String> problems = new ArrayList<>();
    private final TreeSet<Path> used = new TreeSet<>();

    FolderReader(Path folder) {
        this.folder = folder;
    }

    List<String> problems() {
        return problems;
    }

    /** Files that were read or chosen, in the order of their names. */
    List<Path> used() {
        return List.copyOf(used);
    }

    void problem(String file, String what) {
        problems.add(file + ": " + what);
    }

    /** What a step gives, or nothing and a problem. */
    <T> Optional<T> attempt(String file, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (IllegalArgumentException e) {
            problem(file, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** A JSON object; missing where the file is. */
    JsonNode optional(String name) {
        var content = text(name);
        if (content.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            var json = new ObjectMapper().readTree(content.get());
            if (json.isObject()) {
                return json;
            }
            problem(name, "is no JSON object");
        } catch (IOException e) {
            problem(
                    name,
                    "is no JSON: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return MissingNode.getInstance();
    }

    /** A JSON object that must be there. */
    JsonNode required(String name) {
        if (!Files.isRegularFile(folder.resolve(name))) {
            problem(name, "is missing");
        }
        return optional(name);
    }

    Optional<String> text(String name) {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file) || !fits(file, name, MAX_SETTINGS_BYTES)) {
            return Optional.empty();
        }
        try {
            used.add(file);
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            problem(name, "can't be read: " + e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    Optional<Path> tokenizer() {
        var file = folder.resolve("tokenizer.json");
        if (!Files.isRegularFile(file)) {
            problem("tokenizer.json", "is missing");
            return Optional.empty();
        }
        used.add(file);
        return fits(file, "tokenizer.json", MAX_TOKENIZER_BYTES) ? Optional.of(file) : Optional.empty();
    }

    /** A component in the wanted form, with the files of its weights. */
    Optional<OnnxFile> component(String name, Precision precision) {
        var file = folder.resolve("onnx").resolve(name + precision.ending() + ".onnx");
        if (!Files.isRegularFile(file)) {
            problem("onnx/" + file.getFileName(), "is missing; there is " + OnnxForms.listed(folder, name));
            return Optional.empty();
        }
        var weights = weights(file);
        used.add(file);
        used.addAll(weights);
        return Optional.of(new OnnxFile(file, precision, weights));
    }

    private static List<Path> weights(Path file) {
        var parts = IntStream.range(1, MAX_PARTS)
                .mapToObj(part -> file.resolveSibling(file.getFileName() + "_data_" + part));
        var whole = List.of(
                file.resolveSibling(file.getFileName() + "_data"), file.resolveSibling(file.getFileName() + ".data"))
                .stream();
        return Stream.concat(whole, parts).filter(Files::isRegularFile).toList();
    }

    private boolean fits(Path file, String name, long limit) {
        try {
            var size = Files.size(file);
            if (size > limit) {
                problem(name, "has %d bytes, %d are allowed".formatted(size, limit));
            }
            return size <= limit;
        } catch (IOException e) {
            problem(name, "can't be read: " + e.getClass().getSimpleName());
            return false;
        }
    }
}
