package city.vantage.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import city.vantage.adapters.wts.WtsRecording;
import city.vantage.adapters.wts.WtsScenario;
import city.vantage.adapters.wts.WtsView;
import city.vantage.incident.Category;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the simulator writes, the reader takes whole. */
class SimulatedSetTest {
    private static final World WORLD = new World(11, 3, 3, 1, Faults.NONE);

    @TempDir
    private static Path folder = Path.of("");

    private static List<SimulatedIncident> incidents = List.of();
    private static List<WtsScenario> scenarios = List.of();
    private static List<String> problems = List.of();

    @BeforeAll
    static void writeAndRead() throws IOException, InterruptedException {
        assertThat(write(folder.resolve("set"), 2)).isZero();
        var recording = WtsRecording.read(folder.resolve("set"));
        scenarios = recording.scenarios();
        problems = recording.problems();
        var simulation = WORLD.simulation();
        incidents = IntStream.range(0, WORLD.incidents())
                .mapToObj(simulation::incident)
                .toList();
    }

    @Test
    void incidentsPhasesAndViewsAreThoseThatWereSimulated() {
        assertThat(problems).isEmpty();
        assertThat(scenarios)
                .extracting(WtsScenario::name, scenario -> scenario.phases().size())
                .containsExactlyElementsOf(incidents.stream()
                        .map(incident -> tuple(incident.incidentId(), 5))
                        .toList());
        assertThat(scenarios)
                .extracting(scenario -> scenario.views().size())
                .containsExactlyElementsOf(incidents.stream()
                        .map(incident -> (int) incident.frames().stream()
                                .map(frame -> frame.observation().cameraId())
                                .distinct()
                                .count())
                        .toList());
    }

    @Test
    void boxesAreThoseOfTheFiles() throws IOException {
        for (var scenario : scenarios) {
            for (var party : List.of(Category.PEDESTRIAN, Category.VEHICLE)) {
                assertThat(boxes(scenario, party)).isEqualTo(written(scenario.name(), party));
            }
        }
    }

    /** Some of what is nearly hidden is truly visible and yet not detected, with no fault set. */
    @Test
    void nearlyAllBoxesOfTheTruthAreThere() {
        for (var i = 0; i < incidents.size(); i++) {
            for (var party : List.of(Category.PEDESTRIAN, Category.VEHICLE)) {
                var count = count(incidents.get(i), party);
                assertThat(boxes(scenarios.get(i), party)).isBetween(Math.round(0.9 * count), count);
            }
        }
    }

    @Test
    void captionsAreThoseOfTheTruth() {
        for (var i = 0; i < incidents.size(); i++) {
            var captions = incidents.get(i).captions(incidents.get(i).truth());
            for (var caption : captions) {
                assertThat(scenarios.get(i).phase(caption.phase())).hasValueSatisfying(phase -> {
                    assertThat(phase.pedestrianCaption())
                            .isEqualTo(caption.pedestrian().text());
                    assertThat(phase.vehicleCaption())
                            .isEqualTo(caption.vehicle().text());
                    assertThat(phase.questions().getOrDefault(ViewKind.OVERHEAD, List.of()))
                            .isNotEmpty()
                            .allSatisfy(question ->
                                    assertThat(question.trueAnswer()).isNotBlank());
                });
            }
        }
    }

    @Test
    void sizesAndTimesOfFramesAreThoseOfTheCameras() {
        for (var i = 0; i < incidents.size(); i++) {
            var byCamera = incidents.get(i).frames().stream()
                    .collect(Collectors.groupingBy(frame -> frame.observation().cameraId()));
            for (var view : scenarios.get(i).views()) {
                var frames = Objects.requireNonNull(byCamera.get(view.camera().cameraId()));
                assertThat(view.camera().frameSize())
                        .isEqualTo(frames.getFirst().observation().frameSize());
                assertThat(secondsOfBoxes(view))
                        .allSatisfy(second -> assertThat(frames)
                                .anySatisfy(frame ->
                                        assertThat(frame.truth().seconds()).isCloseTo(second, within(0.001))));
            }
        }
    }

    @Test
    void theReferenceViewsAreViewsOfTheIncident() {
        assertThat(scenarios)
                .allSatisfy(scenario -> assertThat(scenario.referenceVideos())
                        .isNotEmpty()
                        .allMatch(video -> scenario.views().stream()
                                .map(WtsView::video)
                                .toList()
                                .contains(video)));
    }

    @Test
    void theBytesDoNotDependOnTheNumberOfThreads() throws IOException, InterruptedException {
        assertThat(write(folder.resolve("again"), 1)).isZero();

        assertThat(contents(folder.resolve("again"))).isEqualTo(contents(folder.resolve("set")));
    }

    private static int write(Path set, int threads) throws IOException, InterruptedException {
        var silent = new PrintWriter(Writer.nullWriter());
        return new SetWriting(WORLD, new SetOptions(set, "train", false, threads, false), silent, silent).run();
    }

    private static long boxes(WtsScenario scenario, Category party) {
        return scenario.views().stream()
                .flatMap(view -> view.boxes().stream())
                .filter(box -> box.party() == party)
                .count();
    }

    /** Boxes that the files of an incident hold. */
    private static long written(String scenario, Category party) throws IOException {
        var boxes = folder.resolve("set/annotations/bbox_generated")
                .resolve(party == Category.VEHICLE ? "vehicle" : "pedestrian");
        try (var files = Files.walk(boxes)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(scenario))
                    .mapToLong(SimulatedSetTest::entries)
                    .sum();
        }
    }

    private static long entries(Path file) {
        try {
            return Pattern.compile("\"image_id\"")
                    .matcher(Files.readString(file))
                    .results()
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(SimulatedIncident incident, Category party) {
        return incident.frames().stream()
                .map(SimulatedFrame::truth)
                .map(truth -> party == Category.VEHICLE ? truth.vehicleBox() : truth.pedestrianBox())
                .filter(Objects::nonNull)
                .count();
    }

    private static List<Double> secondsOfBoxes(WtsView view) {
        return view.boxes().stream().map(box -> view.rate().second(box.frame())).toList();
    }

    private static Map<String, String> contents(Path root) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
