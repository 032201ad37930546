package city.vantage.adapters.wts;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Writes a small set into a folder, file by file, with every word its own. */
final class HandMadeSet {
    private final Path root;

    HandMadeSet(Path root) {
        this.root = root;
    }

    HandMadeSet file(String path, String content) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HandMadeSet picture(String path, int width, int height) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Captions of an incident of split train; names of videos are separated by blanks. */
    HandMadeSet overhead(String scenario, String videos, String... phases) {
        return file(
                "annotations/caption/train/%s/overhead_view/%s_caption.json".formatted(scenario, scenario),
                captions("\"id\": 7, \"overhead_videos\": " + list(videos), phases));
    }

    HandMadeSet vehicle(String scenario, String... phases) {
        return file(
                "annotations/caption/train/%s/vehicle_view/%s_caption.json".formatted(scenario, scenario),
                captions("\"vehicle_view\": \"%s_vehicle_view.mp4\"".formatted(scenario), phases));
    }

    static String captions(String head, String... phases) {
        return "{%s, \"event_phase\": [%s]}".formatted(head, String.join(", ", phases));
    }

    /** A phase as the main set writes it: everything is a string. */
    static String phase(int digit, String start, String end) {
        return labelled("[\"" + digit + "\"]", start, end);
    }

    static String labelled(String labels, String start, String end) {
        return """
                {"labels": %s, "caption_pedestrian": "Someone waits.", "caption_vehicle": "A van rolls on.",
                 "start_time": "%s", "end_time": "%s"}""".formatted(labels, start, end);
    }

    /** Boxes of a video of an overhead view, as a tracker adds them. */
    HandMadeSet boxes(String party, String scenario, String video, String... boxes) {
        return file(
                "annotations/bbox_generated/%s/train/%s/overhead_view/%s_bbox.json".formatted(party, scenario, video),
                boxFile(boxes));
    }

    static String boxFile(String... boxes) {
        return "{\"annotations\": [%s]}".formatted(String.join(", ", boxes));
    }

    static String box(int frame, int phase, double... xywh) {
        return """
                {"image_id": %d, "bbox": [%s, %s, %s, %s], "auto-generated": true, "phase_number": "%d"}""".formatted(frame, xywh[0], xywh[1], xywh[2], xywh[3], phase);
    }

    WtsRecording read() {
        return WtsRecording.read(root);
    }

    private static String list(String videos) {
        return Stream.of(videos.split(" ", -1))
                .map(video -> "\"" + video + ".mp4\"")
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
