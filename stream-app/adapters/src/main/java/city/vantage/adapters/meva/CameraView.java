package city.vantage.adapters.meva;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One camera of a recording: its clip, and the boxes in it. */
record CameraView(Clip clip, CameraTracks tracks) {

    /** What it saw of the events, frame by frame; nothing where its boxes don't fit its frame. */
    Stream<Observation> observations(List<MultiviewEvent> events) {
        if (!tracks.fitFrame()) {
            return Stream.empty();
        }
        return events.stream()
                .flatMap(event -> event.seenBy(clip.cameraId())
                        .flatMap(view -> IntStream.rangeClosed(view.start(), view.end())
                                .mapToObj(frame -> observation(event.incidentId(), view, frame))));
    }

    List<String> problems() {
        if (tracks.outside() == 0) {
            return List.of();
        }
        var frame = clip.camera().frameSize();
        return List.of("Camera %s: %d of its %d boxes lie outside its frame of %d x %d, so %s left out."
                .formatted(
                        clip.cameraId(),
                        tracks.outside(),
                        tracks.boxes(),
                        frame.width(),
                        frame.height(),
                        tracks.fitFrame() ? "these are" : "all of its boxes are"));
    }

    private Observation observation(String incidentId, MultiviewEvent.View view, int frame) {
        var camera = clip.camera();
        return new Observation(
                incidentId,
                camera.siteId(),
                camera.cameraId(),
                camera.viewKind(),
                clip.capturedAt(frame),
                Phase.WHOLE,
                null,
                camera.frameSize(),
                null,
                tracks.in(frame, view.actors()));
    }
}
