package city.vantage.adapters.meva;

import city.vantage.adapters.RecordingException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** Reads a file of a recording, object by object. Every failure is a {@link RecordingException}. */
final class Entries {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Entries() {}

    /** The objects of a JSON list. They all count as line 1. */
    static List<Entry> ofList(Path file) {
        try (var in = opened(file)) {
            var list = JSON.readTree(in);
            if (!list.isArray()) {
                throw new RecordingException(file, "must hold a JSON list");
            }
            return StreamSupport.stream(list.spliterator(), false)
                    .map(node -> entry(file, 1, node))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new RecordingException(file, lineOf(e), "is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Hands over one object for each line; empty lines are skipped. A file named {@code .gz} is unpacked. */
    static void eachLine(Path file, Consumer<Entry> take) {
        try (var lines = new BufferedReader(new InputStreamReader(opened(file), StandardCharsets.UTF_8))) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    take.accept(entry(file, number, parsed(file, number, line)));
                }
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream opened(Path file) throws IOException {
        var in = Files.newInputStream(file);
        if (!file.getFileName().toString().endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static JsonNode parsed(Path file, int number, String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new RecordingException(file, number, "is no JSON: " + e.getOriginalMessage());
        }
    }

    private static Entry entry(Path file, int number, JsonNode node) {
        if (!node.isObject()) {
            throw new RecordingException(file, number, "must hold a JSON object");
        }
        return new Entry(file, number, node);
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static RecordingException unreadable(Path file, IOException e) {
        var problem = e instanceof NoSuchFileException ? "is missing" : "can't be read: " + e.getMessage();
        return new RecordingException(file, problem);
    }
}
