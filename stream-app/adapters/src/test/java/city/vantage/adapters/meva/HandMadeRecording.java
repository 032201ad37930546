package city.vantage.adapters.meva;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Writes a small recording into a folder: call its methods, then {@link #write}. */
final class HandMadeRecording {
    private final Path folder;
    private final List<String> clips = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final Map<String, List<String>> boxes = new TreeMap<>();

    HandMadeRecording(Path folder) {
        this.folder = folder;
    }

    HandMadeRecording camera(String id, int width, int height, int shift) {
        clips.add("{\"camera\": \"%s\", \"fps\": 30, \"width\": %d, \"height\": %d, \"shift_used\": %d}"
                .formatted(id, width, height, shift));
        boxes.put(id, new ArrayList<>());
        return this;
    }

    HandMadeRecording box(String camera, int frame, String track, String type, int... corners) {
        return line(
                camera,
                "{\"frame\": %d, \"track\": \"%s\", \"type\": \"%s\", \"box\": [%d, %d, %d, %d], \"key\": true}"
                        .formatted(frame, track, type, corners[0], corners[1], corners[2], corners[3]));
    }

    /** A line of a camera's detections as it stands. */
    HandMadeRecording line(String camera, String line) {
        boxes.computeIfAbsent(camera, id -> new ArrayList<>()).add(line);
        return this;
    }

    HandMadeRecording event(String id, String... views) {
        return eventLine("{\"event\": \"%s\", \"views\": [%s]}".formatted(id, String.join(", ", views)));
    }

    HandMadeRecording eventLine(String line) {
        events.add(line);
        return this;
    }

    static String view(String camera, int start, int end, String... actors) {
        var tracks = List.of(actors).stream()
                .map("\"%s\": {\"type\": \"person\"}"::formatted)
                .collect(Collectors.joining(", "));
        return "{\"camera\": \"%s\", \"start\": %d, \"end\": %d, \"actors\": {%s}}"
                .formatted(camera, start, end, tracks);
    }

    Path write() {
        try {
            Files.writeString(folder.resolve("clips.json"), "[\n" + String.join(",\n", clips) + "\n]\n");
            Files.writeString(folder.resolve("multiview_events.jsonl"), String.join("\n", events) + "\n");
            Files.createDirectories(folder.resolve("detections"));
            for (var camera : boxes.entrySet()) {
                var file = folder.resolve("detections", camera.getKey() + ".jsonl.gz");
                try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
                    out.write((String.join("\n", camera.getValue()) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
