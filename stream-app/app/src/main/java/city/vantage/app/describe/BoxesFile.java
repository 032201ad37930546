package city.vantage.app.describe;

import city.vantage.app.config.FileFault;
import city.vantage.app.config.InvalidConfigException;
import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the boxes of a picture: {@code [{"category": "pedestrian", "box": [x, y, width, height]}, ...]}, in pixels. */
final class BoxesFile {
    private static final int LARGEST_BYTES = 1 << 20;

    private BoxesFile() {}

    /** @throws InvalidConfigException with all that is wrong with the file */
    static List<Detection> read(Path file) {
        var problems = new ArrayList<String>();
        var detections = new ArrayList<Detection>();
        var list = list(file);
        for (var i = 0; i < list.size(); i++) {
            try {
                detections.add(detection(i, list.get(i)));
            } catch (IllegalArgumentException e) {
                problems.add("[%d]: %s".formatted(i, e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigException("Boxes file " + file, problems);
        }
        return detections;
    }

    private static JsonNode list(Path file) {
        try (var in = Files.newInputStream(file)) {
            var json = new ObjectMapper().readTree(in.readNBytes(LARGEST_BYTES));
            if (json != null && json.isArray()) {
                return json;
            }
            throw new InvalidConfigException("Boxes file " + file, List.of("it must hold a list"));
        } catch (JsonProcessingException e) {
            throw new InvalidConfigException(
                    "Boxes file " + file,
                    List.of("line %d is no JSON".formatted(e.getLocation().getLineNr())));
        } catch (IOException e) {
            throw new InvalidConfigException("Boxes file " + file, List.of("it can't be read: " + FileFault.reason(e)));
        }
    }

    private static Detection detection(int index, JsonNode entry) {
        var box = entry.path("box");
        if (!box.isArray() || box.size() != 4) {
            throw new IllegalArgumentException("box must be [x, y, width, height]");
        }
        for (var number : box) {
            if (!number.isNumber()) {
                throw new IllegalArgumentException("box must hold numbers");
            }
        }
        return new Detection(
                "box-" + index,
                category(entry.path("category").asText()),
                new Box(
                        box.get(0).doubleValue(),
                        box.get(1).doubleValue(),
                        box.get(2).doubleValue(),
                        box.get(3).doubleValue()),
                1,
                "by hand");
    }

    private static Category category(String name) {
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("category must be one of %s, in small letters or capitals"
                                .formatted(Arrays.toString(Category.values()))));
    }
}
