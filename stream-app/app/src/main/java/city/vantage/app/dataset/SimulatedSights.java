package city.vantage.app.dataset;

import city.vantage.app.simulate.World;
import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.caption.CaptionProfile;
import city.vantage.simulator.caption.PhaseCaptions;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.feed.FrameTruth;
import city.vantage.simulator.truth.IncidentTruth;
import city.vantage.simulator.truth.PhaseTruth;
import city.vantage.simulator.truth.TrueAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of simulated incidents: of each phase the view that shows the parties best, and others by chance; of each view one
 * frame by chance, or several that are evenly spread over the phase, as Valley samples a video.
 */
public final class SimulatedSights implements SightSource {
    private static final double LEAST_PIXELS = 40;
    private static final double LEAST_OVERLAP = 0.3;

    private final World world;
    private final Simulation simulation;
    private final Seed seed;
    private final int views;
    private final int frames;

    /**
     * @param views at most so many of each phase
     * @param frames of each view; where a camera has fewer, some of them come twice
     */
    public SimulatedSights(World world, int views, int frames) {
        this.world = world;
        this.simulation = world.simulation();
        this.seed = new Seed(world.seed());
        this.views = views;
        this.frames = frames;
    }

    @Override
    public int incidents() {
        return world.incidents();
    }

    /** A frame in which the pedestrian can be seen. */
    private record Shot(SimulatedFrame frame, FrameTruth truth) {
        boolean shows() {
            var ownView = frame.observation().viewKind() == ViewKind.VEHICLE;
            return truth.pedestrianBox() != null
                    && truth.pedestrian().visiblePixels() >= LEAST_PIXELS
                    && (ownView || truth.vehicleBox() != null);
        }

        double worth() {
            var vehicle = frame.observation().viewKind() == ViewKind.VEHICLE
                    ? truth.pedestrian().visiblePixels() / 4
                    : truth.vehicle().visiblePixels();
            return Math.sqrt(truth.pedestrian().visiblePixels() * vehicle);
        }
    }

    @Override
    public List<Sight> of(int number) {
        var incident = simulation.incident(number);
        var chance = seed.of("sights", number).chance();
        var truth = incident.truthWithoutViews();
        var captions = incident.captions(truth, CaptionProfile.MINIMAL);
        var frames = incident.frames();
        var sights = new ArrayList<Sight>();
        for (var phase : captions) {
            var byCamera = frames.stream()
                    .filter(frame -> phase.phase() == frame.observation().phase())
                    .collect(Collectors.groupingBy(frame -> frame.observation().cameraId()));
            var shots = byCamera.keySet().stream()
                    .sorted()
                    .map(camera -> chance.oneOf(byCamera.getOrDefault(camera, List.of())))
                    .map(frame -> new Shot(frame, frame.truth()))
                    .filter(Shot::shows)
                    .sorted(Comparator.comparingDouble(Shot::worth).reversed())
                    .collect(Collectors.toCollection(ArrayList::new));
            for (var i = 0; i < views && !shots.isEmpty(); i++) {
                var shot = shots.remove(i == 0 ? 0 : chance.below(shots.size()));
                var camera = byCamera.getOrDefault(shot.frame().observation().cameraId(), List.of());
                sights.add(sight(incident, truth, truth.phase(phase.phase()), phase, shot, moments(shot, camera)));
            }
        }
        return sights;
    }

    private List<Shot> moments(Shot shot, List<SimulatedFrame> camera) {
        if (frames == 1) {
            return List.of(shot);
        }
        var showing = camera.stream()
                .map(frame -> new Shot(frame, frame.truth()))
                .filter(Shot::shows)
                .toList();
        return IntStream.range(0, frames)
                .mapToObj(i -> showing.get(Math.round((float) i * (showing.size() - 1) / (frames - 1))))
                .toList();
    }

    private static Sight sight(
            SimulatedIncident incident,
            IncidentTruth truth,
            PhaseTruth phase,
            PhaseCaptions captions,
            Shot shot,
            List<Shot> moments) {
        var observation = shot.frame().observation();
        return new Sight(
                "%s-%s-%s"
                        .formatted(
                                incident.incidentId(),
                                phase.phase().name().toLowerCase(Locale.ROOT),
                                observation.cameraId()),
                phase.phase(),
                observation.viewKind(),
                moments.stream()
                        .map(each -> new Sight.Moment(each.frame().jpeg(), parties(each)))
                        .toList(),
                Map.of(
                        Category.PEDESTRIAN, captions.pedestrian().text(),
                        Category.VEHICLE, captions.vehicle().text()),
                moments.size() > 1 ? TrueAttributes.of(truth, phase) : attributes(incident, truth, phase, shot.frame()),
                List.of());
    }

    /** What is true at the moment of the one picture, where that can be told of a moment. */
    private static Map<String, String> attributes(
            SimulatedIncident incident, IncidentTruth truth, PhaseTruth phase, SimulatedFrame frame) {
        var attributes = new HashMap<>(TrueAttributes.of(truth, phase));
        attributes.putAll(TrueAttributes.at(truth, incident.phaseAt(phase.phase(), frame)));
        return attributes;
    }

    /** As the camera's detector has them, where it does. */
    private static Map<Category, Box> parties(Shot shot) {
        var parties = new EnumMap<Category, Box>(Category.class);
        put(parties, Category.PEDESTRIAN, shot.truth().pedestrianBox(), shot.frame());
        put(parties, Category.VEHICLE, shot.truth().vehicleBox(), shot.frame());
        return parties;
    }

    private static void put(Map<Category, Box> parties, Category party, @Nullable Box drawn, SimulatedFrame frame) {
        if (drawn != null) {
            parties.put(
                    party,
                    frame.observation().detections().stream()
                            .filter(detection -> detection.category() == party)
                            .map(Detection::box)
                            .filter(box -> box.overlap(drawn) >= LEAST_OVERLAP)
                            .max(Comparator.comparingDouble(drawn::overlap))
                            .orElse(drawn));
        }
    }
}
