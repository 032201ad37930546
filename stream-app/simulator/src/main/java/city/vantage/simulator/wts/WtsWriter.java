package city.vantage.simulator.wts;

import city.vantage.incident.Box;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.feed.FrameTruth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes incidents below a folder in the layout of WTS: captions, boxes, questions and the list of reference views, and
 * instead of each video a folder of its frames as JPEG, numbered as the boxes' image ids are. Times count from the start
 * of the incident, which is the start of every video. Frames that didn't arrive are not in the video: write incidents
 * that were simulated without camera faults.
 */
public final class WtsWriter {
    private static final int REFERENCE_LIMIT = 4;

    private final Path root;
    private final String split;
    private final boolean withPictures;
    private int written;

    /**
     * Begins a folder with an empty list of reference views.
     *
     * @param split such as {@code train} or {@code val}
     * @param withPictures whether to write the frames too
     */
    public WtsWriter(Path root, String split, boolean withPictures) throws IOException {
        this.root = root;
        this.split = split;
        this.withPictures = withPictures;
        Files.createDirectories(root);
        if (Files.notExists(references())) {
            Files.writeString(references(), "scene,video1,video2,video3,video4\n");
        }
    }

    private Path references() {
        return root.resolve("view_used_as_main_reference.csv");
    }

    public void write(SimulatedIncident incident) throws IOException {
        var scenario = new Scenario(written++, incident);
        for (var kind : ViewKind.values()) {
            if (!scenario.cameras(kind).isEmpty()) {
                writeTexts(scenario, kind);
                for (var camera : scenario.cameras(kind)) {
                    writeVideo(scenario, kind, camera);
                }
            }
        }
        Files.writeString(references(), scenario.referenceLine(REFERENCE_LIMIT) + "\n", StandardOpenOption.APPEND);
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
        writeBoxes(scenario, kind, camera, "pedestrian", FrameTruth::pedestrianBox);
        writeBoxes(scenario, kind, camera, "vehicle", FrameTruth::vehicleBox);
        if (withPictures) {
            var frames = folder("videos", scenario, kind).resolve(scenario.video(camera));
            Files.createDirectories(frames);
            var number = 0;
            for (var frame : scenario.frames(camera)) {
                Files.write(frames.resolve(String.format(Locale.ROOT, "%06d.jpg", number++)), frame.jpeg());
            }
        }
    }

    private void writeBoxes(
            Scenario scenario, ViewKind kind, String camera, String party, Function<FrameTruth, @Nullable Box> box)
            throws IOException {
        var boxes = new BoxFile(scenario.frames(camera), box);
        if (boxes.all().isEmpty()) {
            return;
        }
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
