package city.vantage.adapters.wts;

import city.vantage.adapters.Recording;
import city.vantage.adapters.RecordingException;
import city.vantage.incident.Camera;
import city.vantage.incident.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A set in the layout of WTS: the main set, its normal events, BDD_PC_5K beside them or alone, or what {@code vantage
 * simulate} writes; all splits. Each incident is a site of its own, whose cameras are its videos.
 *
 * <p>An observation is a frame with a box of a party. Frames without any are not reported: in WTS a missing box doesn't
 * mean that nobody is there. Time of day is made up: incidents follow each other with some seconds between, from
 * {@link #START} on, in order of split and name, and within one all views are on one clock.
 *
 * <p>Videos are not opened. Where a folder with the name of a video holds its frames as numbered JPEGs, observations
 * refer to them, and the worker that describes sees them; elsewhere only the geometry of the boxes speaks, and
 * {@link #problems} says with which command the frames are extracted.
 *
 * <p>What is true of the incidents is in {@link #scenarios}, for evaluation; it never enters an observation.
 */
public final class WtsRecording implements Recording {
    /** What tells that a folder is such a set. */
    public static final String LAYOUT =
            "WTS: annotations/caption/<split>/<scenario>/overhead_view/<scenario>_caption.json"
                    + " or annotations/<split>/<video>_caption.json";

    /** When the first incident begins. */
    public static final Instant START = Instant.parse("2023-07-07T00:00:00Z");

    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final int CAPTION_DEPTH = 7;

    private final List<WtsScenario> scenarios;
    private final List<String> problems;

    private WtsRecording(List<WtsScenario> scenarios, List<String> problems) {
        this.scenarios = List.copyOf(scenarios);
        this.problems = List.copyOf(problems);
    }

    /** Whether there are captions where WTS has them. */
    public static boolean isAt(Path folder) {
        return bases(folder).stream().anyMatch(WtsRecording::hasCaption);
    }

    private static boolean hasCaption(Path base) {
        var name = "_caption.json";
        try (var found = Files.find(
                base.resolve("annotations"),
                CAPTION_DEPTH,
                (file, attributes) -> attributes.isRegularFile()
                        && file.getFileName().toString().endsWith(name))) {
            return found.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a set, except its frames. An incident or a file that can't be read is left out and named in
     * {@link #problems}; the others stand.
     *
     * @throws RecordingException where the folder holds no incident that can be read, or its {@code videos.csv} is broken:
     *     without it boxes would silently get other sizes and times
     */
    public static WtsRecording read(Path folder) {
        var problems = new Problems();
        var omissions = new Omissions();
        var scenarios = new ArrayList<WtsScenario>();
        var names = new HashSet<String>();
        for (var base : bases(folder)) {
            for (var scenario : scenarios(base, problems, omissions)) {
                if (names.add(scenario.name())) {
                    scenarios.add(scenario);
                } else {
                    problems.add("Scenario %s comes twice; that of split %s is left out: give its files another name."
                            .formatted(scenario.name(), scenario.split()));
                }
            }
        }
        if (scenarios.isEmpty()) {
            throw new RecordingException(
                    folder, "holds no scenario that can be read. " + String.join(" ", problems.sentences()));
        }
        var said = new ArrayList<>(problems.sentences());
        Stream.of(omissions.videos(), omissions.sizes())
                .flatMap(Optional::stream)
                .forEach(said::add);
        return new WtsRecording(scenarios, said);
    }

    private static List<WtsScenario> scenarios(Path base, Problems problems, Omissions omissions) {
        var annotations = Annotations.below(base);
        var references = problems.orElse(
                new ReferenceList(Map.of()),
                "The list is left out.",
                () -> ReferenceList.read(base.resolve(ReferenceList.NAME)));
        var table = VideoTable.read(base.resolve(VideoTable.NAME));
        var views = new ViewReader(annotations, table, problems, omissions);
        var reader = new ScenarioReader(annotations, references, views, problems);
        return annotations.places().stream()
                .flatMap(place -> reader.read(place).stream())
                .toList();
    }

    /** Folders with {@code annotations}: the set's own, and those of the sets below {@code external}. */
    private static List<Path> bases(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        var bases = new ArrayList<>(List.of(root));
        try (var external = Files.list(root.resolve("external"))) {
            external.sorted().forEach(bases::add);
        } catch (IOException e) {
            // Most sets have none.
        }
        bases.removeIf(base -> !Files.isDirectory(base.resolve("annotations")));
        return bases;
    }

    /** In order of split and name. */
    public List<WtsScenario> scenarios() {
        return scenarios;
    }

    @Override
    public List<Camera> cameras() {
        return scenarios.stream()
                .flatMap(scenario -> scenario.views().stream())
                .map(WtsView::camera)
                .sorted(Comparator.comparing(Camera::cameraId).thenComparing(Camera::siteId))
                .toList();
    }

    /** Made while they are asked for, one incident after the other, because each frame's file is read for its digest. */
    @Override
    public Stream<Observation> observations() {
        var lines = new ArrayList<TimeLine>();
        var start = START;
        for (var scenario : scenarios) {
            var line = new TimeLine(scenario, start);
            lines.add(line);
            start = line.end().plus(BETWEEN);
        }
        return lines.stream().flatMap(TimeLine::observations);
    }

    @Override
    public List<String> problems() {
        return problems;
    }
}
