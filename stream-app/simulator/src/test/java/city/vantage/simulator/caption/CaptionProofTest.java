package city.vantage.simulator.caption;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.scene.RoadKind;
import city.vantage.simulator.truth.IncidentTruth;
import city.vantage.simulator.truth.Pace;
import city.vantage.simulator.truth.PedestrianAction;
import city.vantage.simulator.truth.PhaseTruth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the descriptions of a thousand incidents back and holds them against what is true. */
class CaptionProofTest {
    private static final int INCIDENTS = 1_000;
    private static final int SITES = 60;
    private static final int LEAST_SHAPES = 500;
    private static final double LEAST_RECALL = 0.98;
    private static final List<Told> TOLD = new ArrayList<>();

    /** Facts by slot: those that must be told, and those that may. */
    private record Told(
            int incident, Map<String, String> must, Map<String, String> may, CaptionReader read, String text) {

        List<String> contradictions(Told truth) {
            var found = new ArrayList<String>();
            read.facts().forEach((slot, values) -> {
                var fact = truth.must.getOrDefault(slot, truth.may.get(slot));
                if (fact == null || values.size() != 1 || !values.contains(fact)) {
                    found.add(slot + " is " + fact + ", not " + values + ": " + text);
                }
            });
            return found;
        }
    }

    @BeforeAll
    static void tell() {
        var simulation = new Simulation(
                SimulationSettings.of(29, Instant.parse("2026-03-01T08:00:00Z")).withSites(SITES));
        IntStream.range(0, INCIDENTS).forEach(number -> {
            var incident = simulation.incident(number);
            var truth = incident.truthWithoutViews();
            for (var captions : incident.captions(truth)) {
                var phase = truth.phase(captions.phase());
                var pedestrian = captions.pedestrian().text();
                var vehicle = captions.vehicle().text();
                TOLD.add(new Told(
                        number,
                        ofPedestrian(truth, phase),
                        pedestrianMay(truth, phase),
                        CaptionReader.ofPedestrian(pedestrian),
                        pedestrian));
                TOLD.add(new Told(
                        number, ofVehicle(truth, phase), vehicleMay(truth), CaptionReader.ofVehicle(vehicle), vehicle));
            }
        });
    }

    private static Map<String, String> looks(IncidentTruth truth) {
        var look = truth.pedestrian();
        var facts = new TreeMap<String, String>();
        facts.put("gender", look.male() ? "male" : "female");
        facts.put(
                "upper",
                look.upper().colour().word() + " " + look.upper().garment().word());
        facts.put(
                "lower",
                look.lower().colour().word() + " " + look.lower().garment().word());
        if (look.hat()) {
            facts.put("hat", "hat");
        }
        return facts;
    }

    private static Map<String, String> place(IncidentTruth truth) {
        var environment = truth.environment();
        var facts = new TreeMap<String, String>();
        facts.put("weather", environment.conditions().weather().word());
        facts.put("brightness", environment.conditions().brightness().word());
        facts.put("surface", environment.conditions().surface().word());
        facts.put("place", environment.road().kind().word());
        return facts;
    }

    private static String height(IncidentTruth truth) {
        return Long.toString(Math.round(truth.pedestrian().heightMetres() * 10) * 10);
    }

    private static Map<String, String> ofPedestrian(IncidentTruth truth, PhaseTruth phase) {
        var facts = place(truth);
        facts.putAll(looks(truth));
        facts.put("age", truth.pedestrian().age().word());
        facts.put("height", height(truth));
        facts.put("distance", phase.distance().name());
        facts.put("deed", phase.pedestrianAction().name());
        if (phase.pedestrianAction() != PedestrianAction.LYING) {
            facts.put("position", phase.vehiclePosition().name());
            facts.put("orientation", phase.orientation().name());
            if (phase.pedestrianAction() != PedestrianAction.HIT) {
                facts.put("awareness", phase.awareness().name());
                facts.put("sight", phase.lineOfSight().name());
            }
        }
        return facts;
    }

    private static Map<String, String> pedestrianMay(IncidentTruth truth, PhaseTruth phase) {
        var facts = new TreeMap<String, String>();
        facts.put("inclination", truth.environment().inclination().word());
        if (phase.pace() != Pace.NOT_MOVING) {
            facts.put("pace", phase.pace().name());
        }
        return facts;
    }

    private static Map<String, String> ofVehicle(IncidentTruth truth, PhaseTruth phase) {
        var facts = place(truth);
        facts.putAll(looks(truth));
        facts.put(
                "vehicle",
                truth.vehicle().colour().word() + " " + truth.vehicle().kind().word());
        facts.put("speed", Integer.toString(phase.speedKilometresPerHour()));
        facts.put("deed", phase.vehicleAction().name());
        facts.put("position", phase.pedestrianPosition().name());
        facts.put("distance", phase.distance().name());
        facts.put("seen", Boolean.toString(phase.visibleFromVehicle()));
        var road = truth.environment().road();
        if (road.kind() != RoadKind.PARKING_LOT) {
            facts.put("directions", road.oneWay() ? "one-way" : "two-way");
            facts.put("lanes", List.of("no", "one", "two", "three", "four").get(road.lanes()));
            facts.put("sidewalks", truth.environment().sidewalks().word());
            facts.put("traffic", truth.environment().traffic().word());
            if (road.roadsideStrip()) {
                facts.put("strip", "strip");
            }
        }
        return facts;
    }

    private static Map<String, String> vehicleMay(IncidentTruth truth) {
        var facts = new TreeMap<String, String>();
        facts.put("inclination", truth.environment().inclination().word());
        facts.put("age", truth.pedestrian().age().word());
        facts.put("height", height(truth));
        return facts;
    }

    @Test
    void noDescriptionContradictsWhatIsTrue() {
        var contradictions = TOLD.stream()
                .flatMap(told -> told.contradictions(told).stream())
                .toList();

        assertThat(contradictions.stream().limit(5))
                .as("the first of %d", contradictions.size())
                .isEmpty();
    }

    @Test
    void almostEveryFactIsFoundInTheText() {
        var facts = new TreeMap<String, Integer>();
        var missed = new TreeMap<String, Integer>();
        for (var told : TOLD) {
            for (var slot : told.must.keySet()) {
                facts.merge(slot, 1, Integer::sum);
                missed.merge(slot, told.read.facts().containsKey(slot) ? 0 : 1, Integer::sum);
            }
        }

        assertThat(facts).hasSizeGreaterThan(20);
        facts.forEach((slot, count) -> assertThat(1 - (double) missed.getOrDefault(slot, 0) / count)
                .as(slot)
                .isGreaterThan(LEAST_RECALL));
    }

    @Test
    void whatIsTrueOfAnotherIncidentContradictsEveryDescription() {
        for (var i = 0; i < TOLD.size(); i++) {
            var other = TOLD.get((i + 10 * 7) % TOLD.size());

            assertThat(TOLD.get(i).contradictions(other)).as(TOLD.get(i).text).hasSizeGreaterThan(2);
        }
    }

    @Test
    void sentencesTakeManyShapes() {
        assertThat(TOLD.stream().flatMap(told -> told.read.shapes()).distinct().count())
                .isGreaterThanOrEqualTo(LEAST_SHAPES);
    }
}
