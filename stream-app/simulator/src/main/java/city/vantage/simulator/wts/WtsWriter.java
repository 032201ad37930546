package city.vantage.simulator.wts;

import city.vantage.incident.Category;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.feed.FrameTruth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * Writes incidents below a folder in the layout of WTS: captions, boxes, questions and the list of reference views, and
 * instead of each video a folder of its frames as JPEG, numbered as the boxes' image ids are. Times count from the start
 * of the incident, which is the start of every video. Beside the list of reference views is {@code videos.csv}, which
 * WTS doesn't have: the size and rate of each video, that else its header would tell.
 *
 * <p>Incidents may be written by several threads; the bytes don't depend on which comes first.
 */
public final class WtsWriter implements AutoCloseable {
    private static final int REFERENCE_LIMIT = 4;

    private final Path root;
    private final String split;
    private final boolean withPictures;
    private final Map<Integer, Tables> tables = new ConcurrentSkipListMap<>();

    /** An incident's line in the list of reference views, and its videos' lines. */
    private record Tables(String reference, List<String> videos) {}

    /**
     * Begins a folder, or adds to one.
     *
     * @param split such as {@code train} or {@code val}
     * @param withPictures whether to write the frames too
     */
    public WtsWriter(Path root, String split, boolean withPictures) throws IOException {
        this.root = root;
        this.split = split;
        this.withPictures = withPictures;
        Files.createDirectories(root);
    }

    /** @param number of the incident within the folder, each once */
    public void write(int number, SimulatedIncident incident) throws IOException {
        var scenario = new Scenario(number, incident);
        for (var kind : ViewKind.values()) {
            if (!scenario.cameras(kind).isEmpty()) {
                writeTexts(scenario, kind);
                for (var camera : scenario.cameras(kind)) {
                    writeVideo(scenario, kind, camera);
                }
            }
        }
        tables.put(number, new Tables(scenario.referenceLine(REFERENCE_LIMIT), scenario.videoLines()));
    }

    /** Writes the tables over all incidents, in order of their numbers. */
    @Override
    public void close() throws IOException {
        append(
                "view_used_as_main_reference.csv",
                "scene,video1,video2,video3,video4",
                tables.values().stream().map(Tables::reference).toList());
        append(
                "videos.csv",
                "video,width,height,r_frame_rate,start_time",
                tables.values().stream()
                        .flatMap(table -> table.videos().stream())
                        .toList());
    }

    private void append(String name, String titles, List<String> lines) throws IOException {
        var file = root.resolve(name);
        var all = new ArrayList<String>();
        if (Files.notExists(file)) {
            all.add(titles);
        }
        all.addAll(lines);
        Files.writeString(
                file,
                all.stream().map(line -> line + "\n").collect(Collectors.joining()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void writeTexts(Scenario scenario, ViewKind kind) throws IOException {
        var chance = new Seed(scenario.name().hashCode()).of("questions", 0).chance();
        var captions = folder("annotations/caption", scenario, kind);
        Files.writeString(captions.resolve(scenario.name() + "_caption.json"), scenario.captionFile(kind));
        var questions = folder("annotations/vqa", scenario, kind);
        Files.writeString(questions.resolve(scenario.name() + ".json"), scenario.phaseQuestions(kind, chance));
        if (kind == ViewKind.OVERHEAD) {
            writeEnvironment(scenario, chance);
        }
    }

    private void writeEnvironment(Scenario scenario, Chance chance) throws IOException {
        var environment = root.resolve("annotations/vqa/" + split + "/" + scenario.name() + "/environment");
        Files.createDirectories(environment);
        Files.writeString(environment.resolve(scenario.name() + ".json"), scenario.environmentQuestions(chance));
    }

    private void writeVideo(Scenario scenario, ViewKind kind, String camera) throws IOException {
        var video = scenario.frames(camera);
        writeBoxes(scenario, kind, camera, new BoxFile(video, Category.PEDESTRIAN, FrameTruth::pedestrianBox));
        writeBoxes(scenario, kind, camera, new BoxFile(video, Category.VEHICLE, FrameTruth::vehicleBox));
        if (withPictures) {
            var frames = folder("videos", scenario, kind).resolve(scenario.video(camera));
            Files.createDirectories(frames);
            var numbers = FrameNumbers.of(video);
            for (var frame : video) {
                var name = String.format(Locale.ROOT, "%06d.jpg", numbers.of(frame));
                Files.write(frames.resolve(name), frame.jpeg());
            }
        }
    }

    private void writeBoxes(Scenario scenario, ViewKind kind, String camera, BoxFile boxes) throws IOException {
        if (boxes.all().isEmpty()) {
            return;
        }
        var party = boxes.category() == Category.PEDESTRIAN ? "pedestrian" : "vehicle";
        var name = scenario.video(camera) + "_bbox.json";
        var first = folder("annotations/bbox_annotated/" + party, scenario, kind);
        Files.writeString(first.resolve(name), Json.of(Map.of("annotations", boxes.first())));
        var all = folder("annotations/bbox_generated/" + party, scenario, kind);
        Files.writeString(all.resolve(name), Json.of(Map.of("annotations", boxes.all())));
    }

    private Path folder(String below, Scenario scenario, ViewKind kind) throws IOException {
        var view = kind == ViewKind.OVERHEAD ? "overhead_view" : "vehicle_view";
        return Files.createDirectories(root.resolve(below + "/" + split + "/" + scenario.name() + "/" + view));
    }
}
