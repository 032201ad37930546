package city.vantage.simulator;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.simulator.caption.CaptionProfile;
import city.vantage.simulator.caption.Captions;
import city.vantage.simulator.caption.PhaseCaptions;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.encounter.Encounter;
import city.vantage.simulator.encounter.Outcome;
import city.vantage.simulator.feed.CapturedFrame;
import city.vantage.simulator.feed.Feed;
import city.vantage.simulator.feed.Incident;
import city.vantage.simulator.truth.IncidentTruth;
import city.vantage.simulator.truth.PhaseTruth;
import city.vantage.simulator.truth.Witness;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** One incident at a site. */
public final class SimulatedIncident {
    private static final Comparator<SimulatedFrame> BY_CAPTURE = Comparator.comparing(
                    (SimulatedFrame frame) -> frame.observation().capturedAt())
            .thenComparing(frame -> frame.observation().cameraId())
            .thenComparingDouble(frame -> frame.seconds());

    private final String incidentId;
    private final SimulatedSite site;
    private final Instant start;
    private final Incident incident;
    private final Seed seed;
    private final SimulationSettings settings;

    SimulatedIncident(
            String incidentId,
            SimulatedSite site,
            Instant start,
            Incident incident,
            Seed seed,
            SimulationSettings settings) {
        this.incidentId = incidentId;
        this.site = site;
        this.start = start;
        this.incident = incident;
        this.seed = seed;
        this.settings = settings;
    }

    public String incidentId() {
        return incidentId;
    }

    public String siteId() {
        return site.siteId();
    }

    public Instant start() {
        return start;
    }

    public Duration length() {
        return Duration.ofNanos(Math.round(encounter().phases().end() * 1e9));
    }

    public Outcome outcome() {
        return encounter().outcome();
    }

    /** How the parties really move. */
    public Encounter encounter() {
        return incident.encounter();
    }

    /** What is true of it: about 150 looks through cameras, so a fifth of a second of work at each call. */
    public IncidentTruth truth() {
        return Witness.truth(incident, site.siteCameras());
    }

    /** The same without how well each camera sees it, which is quick. */
    public IncidentTruth truthWithoutViews() {
        return Witness.truthWithoutViews(incident, site.siteCameras());
    }

    /** Descriptions of what is true, always the same for the same truth. */
    public List<PhaseCaptions> captions(IncidentTruth truth) {
        return captions(truth, CaptionProfile.FULL);
    }

    /** The same, telling as much of the pedestrian as the profile allows. */
    public List<PhaseCaptions> captions(IncidentTruth truth, CaptionProfile profile) {
        return captions(truth, profile, 0);
    }

    /** @param wording 0 is the usual one; any other number says the same in other words */
    public List<PhaseCaptions> captions(IncidentTruth truth, CaptionProfile profile, int wording) {
        return Captions.of(truth, profile, seed.of("captions", wording).chance());
    }

    /** What is true of a phase at the moment of a frame, which is seldom the moment that {@link #truth} goes by. */
    public PhaseTruth phaseAt(Phase phase, SimulatedFrame frame) {
        return Witness.phaseAt(incident, phase, frame.seconds());
    }

    /** The same incident, the pedestrian's clothes having the colours of those in another one. */
    public SimulatedIncident wearingColoursOf(SimulatedIncident other) {
        var worn = encounter().pedestrianLook().inColoursOf(other.encounter().pedestrianLook());
        var dressed = incident.with(encounter().with(worn));
        return new SimulatedIncident(incidentId, site, start, dressed, seed, settings);
    }

    /** The other traffic of this incident without its two parties, so that nothing happens. */
    public SimulatedIncident trafficAlone() {
        return new SimulatedIncident(
                incidentId, site, start, incident.with(encounter().outOfSight()), seed, settings);
    }

    /** All frames of all cameras, sorted by capture time. A frame without any detection is left out. */
    public List<SimulatedFrame> frames() {
        return site.siteCameras().stream()
                .map(camera -> new Feed(
                        incident,
                        camera,
                        settings.detectorFaults(),
                        settings.cameraFaults(),
                        seed.of(camera.camera().cameraId(), 0)))
                .flatMap(feed -> feed.frames(settings.framesPerSecond()).stream())
                .map(this::frame)
                .sorted(BY_CAPTURE)
                .toList();
    }

    private SimulatedFrame frame(CapturedFrame captured) {
        var camera = captured.camera().camera();
        var observation = new Observation(
                incidentId,
                site.siteId(),
                camera.cameraId(),
                camera.viewKind(),
                after(captured.clockSeconds()),
                captured.phase(),
                null,
                camera.frameSize(),
                null,
                captured.detections());
        return new SimulatedFrame(observation, after(captured.deliveredSeconds()), captured);
    }

    private Instant after(double seconds) {
        return start.plus(Math.round(seconds * 1e6), ChronoUnit.MICROS);
    }
}
