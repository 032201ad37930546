package city.vantage.adapters.meva;

import city.vantage.adapters.Recording;
import city.vantage.adapters.RecordingException;
import city.vantage.incident.Camera;
import city.vantage.incident.Observation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Activities of the MEVA data set that several cameras saw, each as an incident without phases and without pictures: for
 * every camera and every frame from its start to its end, the boxes of those who take part, maybe none.
 */
public final class MevaRecording implements Recording {
    /** What tells that a folder is such a recording. */
    public static final String LAYOUT = "MEVA: clips.json and multiview_events.jsonl";

    private static final String CLIPS = "clips.json";
    private static final String EVENTS = "multiview_events.jsonl";
    private static final Comparator<Observation> IN_TIME = Comparator.comparing(Observation::capturedAt)
            .thenComparing(Observation::incidentId)
            .thenComparing(Observation::cameraId);

    private final List<Camera> cameras;
    private final List<Observation> observations;
    private final List<String> problems;

    private MevaRecording(List<Camera> cameras, List<Observation> observations, List<String> problems) {
        this.cameras = List.copyOf(cameras);
        this.observations = List.copyOf(observations);
        this.problems = List.copyOf(problems);
    }

    /** Whether there is a file that only such a recording has; others may be missing. */
    public static boolean isAt(Path folder) {
        return Files.exists(folder.resolve(CLIPS)) || Files.exists(folder.resolve(EVENTS));
    }

    /**
     * Reads a folder with {@code clips.json}, {@code multiview_events.jsonl} and
     * {@code detections/<camera>.jsonl.gz} for every clip.
     *
     * @throws RecordingException where a file is missing or a line can't be understood
     */
    public static MevaRecording read(Path folder) {
        var clips = Clip.readAll(folder.resolve(CLIPS));
        var known = clips.stream().map(Clip::cameraId).collect(Collectors.toSet());
        var events = MultiviewEvent.readAll(folder.resolve(EVENTS), known);
        var views = clips.stream().map(clip -> view(folder, clip, events)).toList();
        return new MevaRecording(
                clips.stream().map(Clip::camera).toList(),
                views.stream()
                        .flatMap(view -> view.observations(events))
                        .sorted(IN_TIME)
                        .toList(),
                views.stream().flatMap(view -> view.problems().stream()).toList());
    }

    @Override
    public List<Camera> cameras() {
        return cameras;
    }

    @Override
    public Stream<Observation> observations() {
        return observations.stream();
    }

    @Override
    public List<String> problems() {
        return problems;
    }

    private static CameraView view(Path folder, Clip clip, List<MultiviewEvent> events) {
        var actors = events.stream()
                .flatMap(event -> event.seenBy(clip.cameraId()))
                .flatMap(view -> view.actors().stream())
                .collect(Collectors.toSet());
        var file = folder.resolve("detections", clip.cameraId() + ".jsonl.gz");
        return new CameraView(clip, CameraTracks.read(file, clip.camera().frameSize(), actors));
    }
}
