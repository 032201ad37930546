package city.vantage.simulator.truth;

import city.vantage.description.Severity;
import city.vantage.incident.Phase;
import city.vantage.simulator.camera.SiteCamera;
import city.vantage.simulator.encounter.Encounter;
import city.vantage.simulator.encounter.PhaseTimes;
import city.vantage.simulator.feed.Incident;
import java.util.List;
import java.util.stream.DoubleStream;

/** Tells the truth about an incident. */
public final class Witness {
    private static final double GAP_STEP_SECONDS = 0.05;
    private static final double HARD_HIT = 5.5;
    private static final double HAIR_BREADTH_METRES = 0.6;

    private final Incident incident;
    private final Encounter encounter;
    private final List<ViewWitness> drivers;
    private final List<ViewWitness> views;

    private Witness(Incident incident, List<ViewWitness> drivers, List<ViewWitness> views) {
        this.incident = incident;
        this.encounter = incident.encounter();
        this.drivers = drivers;
        this.views = views;
    }

    /** @param cameras all of the site, that of the vehicle among them */
    public static IncidentTruth truth(Incident incident, List<SiteCamera> cameras) {
        var views = witnesses(incident, cameras);
        return new Witness(incident, drivers(views), views).truth();
    }

    /** The same without how well each camera sees it, which is most of the work. */
    public static IncidentTruth truthWithoutViews(Incident incident, List<SiteCamera> cameras) {
        return new Witness(incident, drivers(witnesses(incident, cameras)), List.of()).truth();
    }

    /**
     * What is true of a phase if one goes by another moment of it than the telling one; nobody counts as visible to the
     * driver.
     */
    public static PhaseTruth phaseAt(Incident incident, Phase phase, double seconds) {
        return new Witness(incident, List.of(), List.of()).phase(phase, seconds);
    }

    private static List<ViewWitness> witnesses(Incident incident, List<SiteCamera> cameras) {
        return cameras.stream().map(camera -> new ViewWitness(incident, camera)).toList();
    }

    private static List<ViewWitness> drivers(List<ViewWitness> views) {
        return views.stream().filter(ViewWitness::isInVehicle).toList();
    }

    private IncidentTruth truth() {
        var gap = DoubleStream.iterate(0, t -> t < encounter.phases().end(), t -> t + GAP_STEP_SECONDS)
                .map(encounter::gapMetres)
                .min()
                .orElseThrow();
        return new IncidentTruth(
                encounter.outcome(),
                severity(gap),
                gap,
                encounter.conflict().manoeuvre(),
                Environment.of(incident),
                encounter.pedestrianLook(),
                encounter.vehicleLook(),
                PhaseTimes.phases().stream().map(this::phase).toList());
    }

    private Severity severity(double gap) {
        return switch (encounter.outcome()) {
            case UNEVENTFUL -> Severity.INFO;
            case YIELD -> Severity.LOW;
            case NEAR_MISS -> gap < HAIR_BREADTH_METRES ? Severity.HIGH : Severity.MEDIUM;
            case COLLISION -> impactSpeed() >= HARD_HIT ? Severity.CRITICAL : Severity.HIGH;
        };
    }

    private double impactSpeed() {
        var impact = encounter.pedestrian().impact();
        return impact == null ? 0 : encounter.vehicleAt(impact.atSeconds()).speed();
    }

    private PhaseTruth phase(Phase phase) {
        var vehicleWitness = new VehicleWitness(encounter);
        return phase(phase, vehicleWitness.tellingSecond(phase, vehicleWitness.action(phase)));
    }

    private PhaseTruth phase(Phase phase, double telling) {
        var vehicleWitness = new VehicleWitness(encounter);
        var vehicleAction = vehicleWitness.action(phase);
        var pedestrian = encounter.pedestrianAt(telling);
        var vehicle = encounter.vehicleAt(telling).placement();
        var pedestrianWitness = new PedestrianWitness(encounter);
        return new PhaseTruth(
                phase,
                encounter.phases().start(phase),
                encounter.phases().end(phase),
                telling,
                Sector.of(pedestrian.placement(), vehicle.position()),
                Sector.of(vehicle, pedestrian.placement().position()),
                Orientation.of(pedestrian.placement().headingRadians(), vehicle.headingRadians()),
                Distance.of(encounter.gapMetres(telling)),
                pedestrianWitness.lineOfSight(telling),
                encounter.attention().at(telling),
                pedestrianWitness.action(phase),
                Pace.of(pedestrian.speed()),
                vehicleAction,
                vehicleWitness.speedKilometresPerHour(phase, vehicleAction),
                drivers.stream().anyMatch(driver -> driver.seesPedestrian(telling)),
                views.stream().map(view -> view.truth(phase)).toList());
    }
}
