package city.vantage.adapters.wts;

import city.vantage.adapters.RecordingException;
import city.vantage.incident.Category;
import city.vantage.incident.ViewKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The files below one folder {@code annotations}, found by their names and the folders on their way, so that levels which
 * one edition of the set has and another doesn't make no difference.
 */
final class Annotations {
    private static final int DEPTH = 10;
    private static final int FILE_LIMIT = 1_000_000;
    private static final String CAPTION = "_caption.json";
    private static final String BOXES = "_bbox.json";

    private final Path base;
    private final Map<String, Place> places = new TreeMap<>();
    private final Map<String, Map<ViewKind, Path>> captions = new HashMap<>();
    private final Map<String, List<Boxes>> boxes = new HashMap<>();
    private final Map<String, Map<String, Path>> questions = new HashMap<>();

    /** A file of boxes. */
    record Boxes(Path file, Category party) {}

    private Annotations(Path base) {
        this.base = base;
    }

    /** @param base folder that holds {@code annotations} */
    static Annotations below(Path base) {
        var found = new Annotations(base);
        var folder = base.resolve("annotations");
        try (var files = Files.walk(folder, DEPTH)) {
            var all = files.filter(Files::isRegularFile)
                    .limit(FILE_LIMIT + 1L)
                    .sorted()
                    .toList();
            if (all.size() > FILE_LIMIT) {
                throw new RecordingException(folder, "has more than %d files: give a part of it".formatted(FILE_LIMIT));
            }
            all.forEach(file -> found.add(file, names(folder.relativize(file))));
        } catch (IOException e) {
            throw new RecordingException(folder, "can't be read: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new RecordingException(folder, "can't be read: " + e.getMessage());
        }
        return found;
    }

    /** The incidents that have captions, in order of split and name. */
    List<Place> places() {
        return List.copyOf(places.values());
    }

    Map<ViewKind, Path> captions(Place place) {
        return captions.getOrDefault(place.key(), Map.of());
    }

    /** Those drawn by people before those that a tracker added. */
    List<Boxes> boxes(Place place, String video) {
        return boxes.getOrDefault(Place.key(place.split(), video), List.of());
    }

    /** @param kind {@code environment} or the name of a view's folder */
    @Nullable
    Path questions(Place place, String kind) {
        return questions.getOrDefault(place.key(), Map.of()).get(kind);
    }

    private void add(Path file, List<String> path) {
        var name = path.getLast();
        if (name.endsWith(CAPTION)) {
            addCaption(file, path, without(name, CAPTION));
        } else if (name.endsWith(BOXES)) {
            addBoxes(file, path, without(name, BOXES));
        } else if (path.getFirst().equals("vqa") && path.size() > 2 && name.endsWith(".json")) {
            addQuestions(file, path, without(name, ".json"));
        }
    }

    /** {@code [caption/]<split>/[normal_trimmed/]<scenario>/<view>/}, or flat {@code [caption/]<split>/}. */
    private void addCaption(Path file, List<String> path, String scenario) {
        var folders = path.subList(path.getFirst().equals("caption") ? 1 : 0, path.size() - 1);
        if (folders.isEmpty()) {
            return;
        }
        var kind = kind(folders.getLast());
        var normal = folders.contains(Place.NORMAL);
        var place = new Place(base, folders.getFirst(), normal, kind == null, scenario);
        places.put(place.key(), place);
        captions.computeIfAbsent(place.key(), key -> new EnumMap<>(ViewKind.class))
                // The one video of a flat layout is a dash camera's.
                .put(kind == null ? ViewKind.VEHICLE : kind, file);
    }

    /** {@code bbox_annotated|bbox_generated/pedestrian|vehicle/<split>/...}. */
    private void addBoxes(Path file, List<String> path, String video) {
        if (path.size() < 4) {
            return;
        }
        var party = path.get(1).equals("vehicle") ? Category.VEHICLE : Category.PEDESTRIAN;
        boxes.computeIfAbsent(Place.key(path.get(2), video), key -> new ArrayList<>())
                .add(new Boxes(file, party));
    }

    /** {@code vqa/<split>/[normal_trimmed/]<scenario>/<environment or view>/}, or flat {@code vqa/<split>/}. */
    private void addQuestions(Path file, List<String> path, String name) {
        var parent = path.get(path.size() - 2);
        var nested = parent.equals("environment") || kind(parent) != null;
        var kind = nested ? parent : Place.folder(ViewKind.VEHICLE);
        questions
                .computeIfAbsent(Place.key(path.get(1), without(name, "_vqa")), key -> new HashMap<>())
                .put(kind, file);
    }

    private static @Nullable ViewKind kind(String folder) {
        for (var kind : ViewKind.values()) {
            if (folder.equals(Place.folder(kind))) {
                return kind;
            }
        }
        return null;
    }

    /** The suffix as a whole, once: a name may well end with its letters. */
    private static String without(String name, String suffix) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }

    private static List<String> names(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .toList();
    }
}
