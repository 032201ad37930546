package city.vantage.simulator;

import city.vantage.incident.Category;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.actor.PedestrianShape;
import city.vantage.simulator.actor.VehicleShape;
import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.camera.Rig;
import city.vantage.simulator.camera.SiteCamera;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.detector.Body;
import city.vantage.simulator.detector.Detector;
import city.vantage.simulator.encounter.Bystander;
import city.vantage.simulator.encounter.Encounter;
import city.vantage.simulator.encounter.Outcome;
import city.vantage.simulator.encounter.PhaseTimes;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.render.Jpeg;
import city.vantage.simulator.render.Light;
import city.vantage.simulator.render.Occlusion;
import city.vantage.simulator.render.Renderer;
import city.vantage.simulator.render.View;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One incident at a site. */
public final class SimulatedIncident {
    private static final Comparator<SimulatedFrame> BY_CAPTURE = Comparator.comparing(
                    (SimulatedFrame frame) -> frame.observation().capturedAt())
            .thenComparing(frame -> frame.observation().cameraId());
    private static final Light DAYLIGHT = new Light(new Point3(-0.45, -0.35, 0.82).unit(), 0.55, 0.62);

    private final String incidentId;
    private final SimulatedSite site;
    private final Instant start;
    private final Encounter encounter;
    private final List<Bystander> bystanders;
    private final Seed seed;
    private final SimulationSettings settings;

    SimulatedIncident(
            String incidentId,
            SimulatedSite site,
            Instant start,
            Encounter encounter,
            List<Bystander> bystanders,
            Seed seed,
            SimulationSettings settings) {
        this.incidentId = incidentId;
        this.site = site;
        this.start = start;
        this.encounter = encounter;
        this.bystanders = bystanders;
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
        return Duration.ofNanos(Math.round(encounter.phases().end() * 1e9));
    }

    public Outcome outcome() {
        return encounter.outcome();
    }

    /** How the parties really move. */
    public Encounter encounter() {
        return encounter;
    }

    /** All frames of all cameras, sorted by capture time. A frame without any detection is left out. */
    public List<SimulatedFrame> frames() {
        return site.siteCameras().stream()
                .flatMap(this::frames)
                .sorted(BY_CAPTURE)
                .toList();
    }

    private Stream<SimulatedFrame> frames(SiteCamera camera) {
        var chance = seed.of(camera.camera().cameraId(), 0).chance();
        var period = 1 / (settings.framesPerSecond() * camera.framesPerSecond());
        var missed = new ArrayList<Phase>();
        for (var phase : PhaseTimes.phases()) {
            if (chance.happens(settings.missedPhases())) {
                missed.add(phase);
            }
        }
        var trackBase = chance.below(90) + 10;
        var frames = new ArrayList<SimulatedFrame>();
        for (var seconds = chance.between(0, period);
                seconds < encounter.phases().end();
                seconds += period) {
            var phase = encounter.phases().at(seconds);
            if (!missed.contains(phase)) {
                frames.add(frame(camera, seconds, phase, trackBase));
            }
        }
        return frames.stream().filter(frame -> !frame.observation().detections().isEmpty());
    }

    private SimulatedFrame frame(SiteCamera camera, double seconds, Phase phase, int trackBase) {
        var bodies = bodies(camera.camera().viewKind(), seconds, trackBase);
        var pinhole = pinhole(camera, seconds);
        var view = new View(
                site.scene().ground(),
                site.scene().fixtures(),
                bodies.stream().map(Body::shape).toList());
        var detections = Detector.detect(bodies, Occlusion.visibleShares(view, pinhole), pinhole);
        var capturedAt = start.plus(Math.round(seconds * 1e6), ChronoUnit.MICROS);
        var observation = new Observation(
                incidentId,
                site.siteId(),
                camera.camera().cameraId(),
                camera.camera().viewKind(),
                capturedAt,
                phase,
                null,
                camera.camera().frameSize(),
                null,
                detections);
        return new SimulatedFrame(
                observation, capturedAt, () -> Jpeg.encoded(new Renderer(DAYLIGHT).picture(view, pinhole)));
    }

    private Pinhole pinhole(SiteCamera camera, double seconds) {
        return switch (camera.rig()) {
            case Rig.Fixed fixed -> fixed.pinhole();
            case Rig.Windscreen windscreen ->
                windscreen.in(
                        encounter.vehicleLook().kind(),
                        encounter.vehicleAt(seconds).placement());
        };
    }

    private List<Body> bodies(ViewKind viewKind, double seconds, int trackBase) {
        var bodies = new ArrayList<Body>();
        bodies.add(new Body(
                "" + (trackBase + 3),
                Category.PEDESTRIAN,
                PedestrianShape.of(encounter.pedestrianLook(), encounter.pedestrianAt(seconds))));
        if (viewKind != ViewKind.VEHICLE) {
            bodies.add(new Body(
                    "" + (trackBase + 1),
                    Category.VEHICLE,
                    VehicleShape.of(encounter.vehicleLook(), encounter.vehicleAt(seconds))));
        }
        for (var i = 0; i < bystanders.size(); i++) {
            var trackId = "" + (trackBase + 5 + i);
            bodies.add(
                    switch (bystanders.get(i)) {
                        case Bystander.Walker(var look, var motion) ->
                            new Body(trackId, Category.PEDESTRIAN, PedestrianShape.of(look, motion.at(seconds)));
                        case Bystander.Driver(var look, var motion) ->
                            new Body(trackId, Category.VEHICLE, VehicleShape.of(look, motion.at(seconds)));
                    });
        }
        return bodies;
    }
}
