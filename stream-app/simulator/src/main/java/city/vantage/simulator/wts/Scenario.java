package city.vantage.simulator.wts;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.caption.PhaseCaptions;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.encounter.PhaseTimes;
import city.vantage.simulator.truth.IncidentTruth;
import city.vantage.simulator.truth.PhaseTruth;
import city.vantage.simulator.truth.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One incident as WTS files have it. Phases come in falling order; times and labels are strings. */
final class Scenario {
    private static final List<String> NAMES =
            List.of("prerecognition", "recognition", "judgement", "action", "avoidance");

    private final int number;
    private final SimulatedIncident incident;
    private final IncidentTruth truth;
    private final List<PhaseCaptions> captions;
    private final SortedMap<String, List<SimulatedFrame>> videos = new TreeMap<>();

    Scenario(int number, SimulatedIncident incident) {
        this.number = number;
        this.incident = incident;
        this.truth = incident.truth();
        this.captions = incident.captions(truth);
        for (var frame : incident.frames()) {
            videos.computeIfAbsent(frame.observation().cameraId(), camera -> new ArrayList<>())
                    .add(frame);
        }
    }

    String name() {
        return incident.incidentId();
    }

    /** Names of the cameras whose frames make a video, without the vehicle's or only that. */
    List<String> cameras(ViewKind kind) {
        return videos.entrySet().stream()
                .filter(video -> video.getValue().getFirst().observation().viewKind() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<SimulatedFrame> frames(String camera) {
        return videos.getOrDefault(camera, List.of());
    }

    /** Name of a camera's video, without its ending. */
    String video(String camera) {
        return name() + "_" + camera;
    }

    String captionFile(ViewKind kind) {
        var file = head(kind);
        file.put(
                "event_phase", captions.reversed().stream().map(this::captioned).toList());
        return Json.of(file);
    }

    private Map<String, Object> captioned(PhaseCaptions phase) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("labels", List.of(Integer.toString(PhaseTimes.phases().indexOf(phase.phase()))));
        entry.put("caption_pedestrian", phase.pedestrian().text());
        entry.put("caption_vehicle", phase.vehicle().text());
        putTimes(entry, truth.phase(phase.phase()));
        return entry;
    }

    String environmentQuestions(Chance chance) {
        var file = head(ViewKind.OVERHEAD);
        file.put("environment", questions(true, truth.phases().getFirst(), chance));
        return Json.of(List.of(file));
    }

    String phaseQuestions(ViewKind kind, Chance chance) {
        var file = head(kind);
        file.put(
                "event_phase",
                truth.phases().reversed().stream()
                        .map(phase -> questioned(phase, chance))
                        .toList());
        return Json.of(List.of(file));
    }

    private Map<String, Object> questioned(PhaseTruth phase, Chance chance) {
        var entry = new LinkedHashMap<String, Object>();
        putTimes(entry, phase);
        entry.put("labels", List.of(name(phase.phase())));
        entry.put("conversations", questions(false, phase, chance));
        return entry;
    }

    private List<Map<String, Object>> questions(boolean aboutIncident, PhaseTruth phase, Chance chance) {
        var options = new Options(chance);
        return Question.all().stream()
                .filter(question -> question.aboutIncident() == aboutIncident)
                .map(question -> options.of(question, question.trueAnswer(truth, phase)))
                .toList();
    }

    private Map<String, Object> head(ViewKind kind) {
        var file = new LinkedHashMap<String, Object>();
        file.put("id", number);
        var videoFiles =
                cameras(kind).stream().map(camera -> video(camera) + ".mp4").toList();
        if (kind == ViewKind.OVERHEAD) {
            file.put("overhead_videos", videoFiles);
        } else {
            file.put("vehicle_view", videoFiles.isEmpty() ? "" : videoFiles.getFirst());
        }
        return file;
    }

    private static void putTimes(Map<String, Object> entry, PhaseTruth phase) {
        entry.put("start_time", seconds(phase.startSeconds()));
        entry.put("end_time", seconds(phase.endSeconds()));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    private static String name(Phase phase) {
        return NAMES.get(PhaseTimes.phases().indexOf(phase));
    }

    /** The line of the view reference list: the overhead videos that really show most, the best first. */
    String referenceLine(int limit) {
        var best = cameras(ViewKind.OVERHEAD).stream()
                .sorted(Comparator.comparingDouble(camera -> -timesBest(camera)))
                .limit(limit)
                .map(camera -> video(camera) + ".mp4")
                .toList();
        return name() + "," + String.join(",", best);
    }

    private double timesBest(String camera) {
        return truth.phases().stream()
                .filter(phase -> phase.bestView().camera().cameraId().equals(camera))
                .count();
    }

    /** The lines of the table of videos: name, size, rate and first second. */
    List<String> videoLines() {
        return videos.entrySet().stream()
                .map(video -> videoLine(video.getKey(), video.getValue()))
                .toList();
    }

    private String videoLine(String camera, List<SimulatedFrame> frames) {
        var size = frames.getFirst().observation().frameSize();
        var numbers = FrameNumbers.of(frames);
        return String.format(
                Locale.ROOT,
                "%s.mp4,%d,%d,%.6f,%.6f",
                video(camera),
                size.width(),
                size.height(),
                numbers.framesPerSecond(),
                numbers.firstSecond());
    }
}
