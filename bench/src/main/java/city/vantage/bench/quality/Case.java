package city.vantage.bench.quality;

import city.vantage.incident.Observation;
import city.vantage.incident.SourceOffset;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.PromptAssembler;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.caption.CaptionProfile;
import city.vantage.simulator.caption.PhaseCaptions;
import city.vantage.simulator.truth.IncidentTruth;
import city.vantage.simulator.truth.PhaseTruth;
import city.vantage.simulator.truth.TrueAttributes;
import city.vantage.view.ChosenFrame;
import city.vantage.view.CompositeRanking;
import city.vantage.view.IncidentState;
import city.vantage.view.PolicyVersion;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.SelectionWriter;
import city.vantage.view.Sighting;
import city.vantage.view.ViewSelection;
import city.vantage.view.ViewSelector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An incident as Vantage asks about it when it closes: for each phase a request, and what is true. */
record Case(String incidentId, List<Asked> asked) {

    private static final int ANOTHER_WORDING = 1;

    /**
     * A request and its true answers.
     *
     * @param reworded the captions' content in other words
     * @param attributes of the phase
     * @param atThePicture the same at the moment that the picture shows, without what can't be told of one moment
     * @param unexchanged the same where the pictures' exchange is none
     */
    record Asked(
            InferenceRequest request,
            PhaseCaptions captions,
            PhaseCaptions reworded,
            Map<String, String> attributes,
            Map<String, String> atThePicture,
            Map<String, String> unexchanged) {}

    /**
     * Selects views and draws them.
     *
     * @param original the incident, of which {@code incident} is what pictures show
     */
    static Case of(
            SimulatedIncident original,
            SimulatedIncident incident,
            PromptAssembler assembler,
            Frames files,
            Shown shown)
            throws IOException {
        var arriving = incident.frames().stream()
                .sorted(Comparator.comparing(SimulatedFrame::deliveredAt))
                .toList();
        var truth = incident.truthWithoutViews();
        var before = original.truthWithoutViews();
        var captions = incident.captions(truth, CaptionProfile.MINIMAL);
        var reworded = incident.captions(truth, CaptionProfile.MINIMAL, ANOTHER_WORDING);
        var asked = new ArrayList<Asked>();
        for (var selection : selections(arriving, files)) {
            var frame = arriving.get(
                    Frames.number(Objects.requireNonNull(selection.chosen().frame())));
            var name = "%s-%s.jpg".formatted(incident.incidentId(), selection.phase());
            var drawn = withFrame(selection, files, shown.picture(frame), name);
            var request = assembler.assemble(drawn, incident.start());
            asked.add(new Asked(
                    request,
                    of(request, captions),
                    of(request, reworded),
                    TrueAttributes.of(truth, truth.phase(request.phase())),
                    atThePicture(truth, incident.phaseAt(request.phase(), frame)),
                    TrueAttributes.of(before, before.phase(request.phase()))));
        }
        return new Case(incident.incidentId(), asked);
    }

    private static List<ViewSelection> selections(List<SimulatedFrame> arriving, Frames files) {
        var policy = SelectionPolicy.of(new CompositeRanking());
        var selector = new ViewSelector(policy);
        var sightings = new ArrayList<Sighting>();
        @Nullable IncidentState state = null;
        for (var frame : arriving) {
            var observation = files.observation(frame, sightings.size());
            state = selector.observe(state, observation, frame.deliveredAt(), Set.of())
                    .next();
            sightings.add(new Sighting(observation, new SourceOffset("", 0, sightings.size())));
        }
        var end = arriving.getLast().deliveredAt().plus(policy.closeAfter());
        var step = selector.passTime(Objects.requireNonNull(state), end, () -> observations(sightings));
        var writer = new SelectionWriter(
                new PolicyVersion(policy.ranking().name(), policy.ranking().version()),
                Objects.requireNonNull(step.of()),
                sightings);
        return step.decisions().stream().map(writer::write).toList();
    }

    private static List<Observation> observations(List<Sighting> sightings) {
        return sightings.stream().map(Sighting::observation).toList();
    }

    private static ViewSelection withFrame(ViewSelection selection, Frames files, byte[] picture, String name)
            throws IOException {
        var chosen = selection.chosen();
        return new ViewSelection(
                selection.incidentId(),
                selection.siteId(),
                selection.phase(),
                selection.revision(),
                selection.finalRevision(),
                selection.finalPhases(),
                selection.trigger(),
                selection.policy(),
                selection.cameraId(),
                selection.viewKind(),
                new ChosenFrame(
                        chosen.capturedAt(),
                        files.write(picture, name),
                        chosen.frameSize(),
                        chosen.parties(),
                        chosen.source()),
                selection.paths(),
                selection.candidates());
    }

    private static Map<String, String> atThePicture(IncidentTruth truth, PhaseTruth moment) {
        var values = new LinkedHashMap<>(TrueAttributes.of(truth, moment));
        values.remove("pedestrian.visible-to-vehicle");
        return values;
    }

    private static PhaseCaptions of(InferenceRequest request, List<PhaseCaptions> captions) {
        return captions.stream()
                .filter(caption -> caption.phase() == request.phase())
                .findFirst()
                .orElseThrow();
    }
}
