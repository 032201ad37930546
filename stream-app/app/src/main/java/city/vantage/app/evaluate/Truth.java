package city.vantage.app.evaluate;

import city.vantage.adapters.wts.WtsPhase;
import city.vantage.adapters.wts.WtsQuestion;
import city.vantage.adapters.wts.WtsRecording;
import city.vantage.adapters.wts.WtsScenario;
import city.vantage.adapters.wts.WtsView;
import city.vantage.evaluation.caption.CaptionPair;
import city.vantage.evaluation.submission.QuestionKey;
import city.vantage.incident.Category;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is true of a set in the layout of WTS.
 *
 * @param captions of the phases whose captions the set doesn't withhold
 * @param questions whose answer it doesn't withhold
 * @param scenarioOfVideo by names of videos without ending
 * @param shown parties that a box of any view shows in a phase; the vehicle that carries a camera counts as shown
 * @param bestCameras of each scenario, its first reference view; none where the set doesn't say
 * @param problems what of the set couldn't be read, as sentences
 */
record Truth(
        SortedMap<IncidentPhase, CaptionPair> captions,
        Map<QuestionKey, WtsQuestion> questions,
        Map<String, String> scenarioOfVideo,
        Map<IncidentPhase, Set<Category>> shown,
        Map<String, Set<String>> bestCameras,
        List<String> problems) {

    static Truth read(Path folder) {
        var recording = WtsRecording.read(folder);
        var truth = new Truth(
                new TreeMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                recording.problems());
        recording.scenarios().forEach(truth::add);
        return truth;
    }

    /** Names of all scenarios that have captions or questions. */
    Set<String> scenarios() {
        return Set.copyOf(scenarioOfVideo.values());
    }

    private void add(WtsScenario scenario) {
        scenario.views().forEach(view -> scenarioOfVideo.put(view.video(), scenario.name()));
        add(new QuestionKey(scenario.name(), Phase.WHOLE, ViewKind.OVERHEAD, ""), scenario.environment());
        scenario.phases().forEach(phase -> add(scenario, phase));
        var best = scenario.referenceVideos().stream()
                .limit(1)
                .flatMap(video ->
                        scenario.views().stream().filter(view -> view.video().equals(video)))
                .map(view -> view.camera().cameraId())
                .collect(Collectors.toSet());
        if (!best.isEmpty()) {
            bestCameras.put(scenario.name(), best);
        }
    }

    private void add(WtsScenario scenario, WtsPhase phase) {
        var key = new IncidentPhase(scenario.name(), phase.phase());
        if (phase.pedestrianCaption() != null && phase.vehicleCaption() != null) {
            captions.put(key, new CaptionPair(phase.pedestrianCaption(), phase.vehicleCaption()));
        }
        phase.questions()
                .forEach((view, asked) -> add(new QuestionKey(scenario.name(), phase.phase(), view, ""), asked));
        var parties = EnumSet.noneOf(Category.class);
        scenario.views().forEach(view -> parties.addAll(parties(view, phase.phase())));
        if (!parties.isEmpty()) {
            shown.put(key, parties);
        }
    }

    private static Set<Category> parties(WtsView view, Phase phase) {
        var parties = EnumSet.noneOf(Category.class);
        view.boxes().stream().filter(box -> box.phase() == phase).forEach(box -> parties.add(box.party()));
        if (!parties.isEmpty() && view.camera().viewKind() == ViewKind.VEHICLE) {
            parties.add(Category.VEHICLE);
        }
        return parties;
    }

    private void add(QuestionKey place, List<WtsQuestion> asked) {
        asked.stream()
                .filter(question -> question.correct() != null)
                .forEach(question -> questions.putIfAbsent(
                        new QuestionKey(place.subject(), place.phase(), place.view(), question.text()), question));
    }
}
