package city.vantage.adapters.wts;

import city.vantage.adapters.RecordingException;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectedException;
import city.vantage.incident.ViewKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an incident together from its files. What can't be read is left out, and said. */
final class ScenarioReader {
    private final Annotations annotations;
    private final ReferenceList references;
    private final ViewReader views;
    private final Problems problems;

    ScenarioReader(Annotations annotations, ReferenceList references, ViewReader views, Problems problems) {
        this.annotations = annotations;
        this.references = references;
        this.views = views;
        this.problems = problems;
    }

    /** Empty where nothing of it can be used. */
    Optional<WtsScenario> read(Place place) {
        try {
            return Optional.of(scenario(place, captions(place)));
        } catch (RecordingException e) {
            problems.add(e.getMessage() + ". Scenario %s is left out.".formatted(place.scenario()));
        } catch (RejectedException e) {
            problems.add("Scenario %s is left out: %s.".formatted(place.scenario(), e.getMessage()));
        }
        return Optional.empty();
    }

    private Map<ViewKind, CaptionFile> captions(Place place) {
        var captions = new EnumMap<ViewKind, CaptionFile>(ViewKind.class);
        annotations.captions(place).forEach((kind, file) -> {
            var read = CaptionFile.read(file, problems);
            if (read.phases().isEmpty()) {
                throw new RecordingException(file, "has no phase that can be used");
            }
            captions.put(kind, read);
        });
        return captions;
    }

    private WtsScenario scenario(Place place, Map<ViewKind, CaptionFile> captions) {
        var seen = new ArrayList<WtsView>();
        captions.forEach(
                (kind, file) -> videos(place, file).forEach(video -> seen.add(views.read(place, kind, video, file))));
        seen.sort(Comparator.comparing(view -> view.camera().cameraId()));
        var videos = seen.stream().map(WtsView::video).toList();
        var questions = questions(place, videos);
        return new WtsScenario(
                place.scenario(),
                place.split(),
                place.normal(),
                phases(captions, questions),
                seen,
                references(place, videos),
                questions(place, "environment", videos).environment());
    }

    /** BDD_PC_5K's captions may leave out the video that has their name. */
    private static List<String> videos(Place place, CaptionFile file) {
        return file.videos().isEmpty() && place.flat() ? List.of(place.scenario()) : file.videos();
    }

    private Map<ViewKind, QuestionFile> questions(Place place, List<String> videos) {
        var questions = new EnumMap<ViewKind, QuestionFile>(ViewKind.class);
        for (var kind : ViewKind.values()) {
            questions.put(kind, questions(place, Place.folder(kind), videos));
        }
        return questions;
    }

    private QuestionFile questions(Place place, String kind, List<String> videos) {
        var file = annotations.questions(place, kind);
        var questions = file == null
                ? QuestionFile.EMPTY
                : problems.orElse(QuestionFile.EMPTY, "Its questions are left out.", () -> QuestionFile.read(file));
        questions.videos().stream()
                .filter(video -> !videos.contains(video))
                .forEach(video -> problems.add(
                        "%s: names a video %s, which the captions don't. Its questions stand.".formatted(file, video)));
        return questions;
    }

    private List<String> references(Place place, List<String> videos) {
        var listed = references.of(place.scenario());
        listed.stream()
                .filter(video -> !videos.contains(video))
                .forEach(video -> problems.add("%s: names a video %s of %s, which the captions don't. It is left out."
                        .formatted(ReferenceList.NAME, video, place.scenario())));
        return listed.stream().filter(videos::contains).toList();
    }

    private static List<WtsPhase> phases(Map<ViewKind, CaptionFile> captions, Map<ViewKind, QuestionFile> questions) {
        return Stream.of(Phase.values())
                .map(phase -> phase(phase, captions, questions))
                .filter(phase -> !phase.times().isEmpty())
                .toList();
    }

    private static WtsPhase phase(
            Phase phase, Map<ViewKind, CaptionFile> captions, Map<ViewKind, QuestionFile> questions) {
        var times = new EnumMap<ViewKind, WtsSpan>(ViewKind.class);
        var asked = new EnumMap<ViewKind, List<WtsQuestion>>(ViewKind.class);
        @Nullable String pedestrian = null;
        @Nullable String vehicle = null;
        for (var view : captions.entrySet()) {
            for (var captioned : view.getValue().phases()) {
                if (captioned.phase() == phase) {
                    times.put(view.getKey(), captioned.span());
                    // Views share their captions; the overhead view's come first.
                    pedestrian = pedestrian == null ? captioned.pedestrian() : pedestrian;
                    vehicle = vehicle == null ? captioned.vehicle() : vehicle;
                }
            }
        }
        questions.forEach((kind, file) -> {
            var ofPhase = file.phases().get(phase);
            if (ofPhase != null) {
                asked.put(kind, List.copyOf(ofPhase));
            }
        });
        return new WtsPhase(phase, pedestrian, vehicle, times, asked);
    }
}
