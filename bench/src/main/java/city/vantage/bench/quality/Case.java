package city.vantage.bench.quality;

import city.vantage.incident.Category;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.PromptAssembler;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.caption.CaptionProfile;
import city.vantage.simulator.caption.PhaseCaptions;
import city.vantage.simulator.feed.FrameTruth;
import city.vantage.simulator.truth.TrueAttributes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An incident as Vantage asks about it when it closes: for each phase a request, and what is true. */
record Case(String incidentId, List<Asked> asked) {

    private static final int ANOTHER_WORDING = 1;
    private static final double LEAST_OVERLAP = 0.3;

    /**
     * A request and its true answers.
     *
     * @param reworded the captions' content in other words
     * @param attributes of the phase
     * @param atThePicture the same at the moment that the picture shows, without what can't be told of one moment
     * @param unexchanged the same where the pictures' exchange is none
     * @param trueParties whether the boxes that the request marks are those of the incident's pedestrian and vehicle
     */
    record Asked(
            InferenceRequest request,
            PhaseCaptions captions,
            PhaseCaptions reworded,
            Map<String, String> attributes,
            Map<String, String> atThePicture,
            Map<String, String> unexchanged,
            boolean trueParties) {}

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
        var truth = incident.truthWithoutViews();
        var before = original.truthWithoutViews();
        var captions = incident.captions(truth, CaptionProfile.MINIMAL);
        var reworded = incident.captions(truth, CaptionProfile.MINIMAL, ANOTHER_WORDING);
        var asked = new ArrayList<Asked>();
        for (var choice :
                Choice.of(incident, Set.of(), assembler.pack().drawing().frames(), files)) {
            if (!choice.view().finalRevision()) {
                continue;
            }
            var frame = choice.frame();
            var request = assembler.assemble(choice.drawn(files, shown::picture), incident.start());
            asked.add(new Asked(
                    request,
                    of(request, captions),
                    of(request, reworded),
                    TrueAttributes.of(truth, truth.phase(request.phase())),
                    TrueAttributes.at(truth, incident.phaseAt(request.phase(), frame)),
                    TrueAttributes.of(before, before.phase(request.phase())),
                    showsTheParties(request, frame.truth())));
        }
        return new Case(incident.incidentId(), asked);
    }

    /** In a vehicle's own view that vehicle has no box. */
    private static boolean showsTheParties(InferenceRequest request, FrameTruth truth) {
        return request.marks().stream().anyMatch(mark -> mark.party() == Category.PEDESTRIAN)
                && request.marks().stream().allMatch(mark -> {
                    var drawn = mark.party() == Category.PEDESTRIAN ? truth.pedestrianBox() : truth.vehicleBox();
                    return drawn != null && mark.box().overlap(drawn) >= LEAST_OVERLAP;
                });
    }

    private static PhaseCaptions of(InferenceRequest request, List<PhaseCaptions> captions) {
        return captions.stream()
                .filter(caption -> caption.phase() == request.phase())
                .findFirst()
                .orElseThrow();
    }
}
