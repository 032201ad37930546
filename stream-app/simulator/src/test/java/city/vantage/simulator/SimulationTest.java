package city.vantage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Camera;
import city.vantage.incident.Observation;
import city.vantage.incident.ViewKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final int INCIDENTS = 24;

    private static Simulation simulation(long seed) {
        return new Simulation(SimulationSettings.of(seed, START).withFramesPerSecond(0.7));
    }

    private static Stream<Observation> observations(Simulation simulation) {
        return IntStream.range(0, INCIDENTS)
                .mapToObj(simulation::incident)
                .flatMap(incident -> incident.frames().stream())
                .map(SimulatedFrame::observation);
    }

    @Test
    void sameSeedGivesTheSameObservations() {
        assertThat(observations(simulation(5)).toList())
                .isEqualTo(observations(simulation(5)).toList());
    }

    @Test
    void anotherSeedGivesOtherObservations() {
        assertThat(simulation(5).incident(3).frames().getFirst().observation().detections())
                .isNotEqualTo(simulation(6)
                        .incident(3)
                        .frames()
                        .getFirst()
                        .observation()
                        .detections());
    }

    @Test
    void sameSeedGivesTheSamePictures() {
        var frames = simulation(5).incident(2).frames();
        var again = simulation(5).incident(2).frames();

        for (var i = 0; i < frames.size(); i += 7) {
            assertThat(frames.get(i).jpeg()).isEqualTo(again.get(i).jpeg());
        }
    }

    @Test
    void everySiteHasThreeOverheadCamerasAndOneInTheVehicle() {
        for (var site : new Simulation(SimulationSettings.of(1, START).withSites(9)).sites()) {
            assertThat(site.cameras())
                    .filteredOn(camera -> camera.viewKind() == ViewKind.OVERHEAD)
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(site.cameras())
                    .filteredOn(camera -> camera.viewKind() == ViewKind.VEHICLE)
                    .hasSize(1);
            assertThat(site.cameras()).extracting(Camera::siteId).containsOnly(site.siteId());
        }
    }

    @Test
    void picturesHaveTheSizeThatTheRegistryNames() throws IOException {
        for (var frame : simulation(5).incident(1).frames().subList(0, 8)) {
            var picture = ImageIO.read(new ByteArrayInputStream(frame.jpeg()));

            assertThat(picture.getWidth())
                    .isEqualTo(frame.observation().frameSize().width());
            assertThat(picture.getHeight())
                    .isEqualTo(frame.observation().frameSize().height());
        }
    }

    @Test
    void framesOfAnIncidentComeInOrderOfCaptureWithPhasesInOrder() {
        for (var i = 0; i < INCIDENTS; i++) {
            var observations = simulation(9).incident(i).frames().stream()
                    .map(SimulatedFrame::observation)
                    .toList();

            assertThat(observations).isSortedAccordingTo(Comparator.comparing(Observation::capturedAt));
            assertThat(observations).isSortedAccordingTo(Comparator.comparing(Observation::phase));
        }
    }

    @Test
    void boxesLieInsideTheirFrame() {
        observations(simulation(7)).forEach(observation -> {
            var frame = observation.frameSize().asBox();
            assertThat(observation.detections()).isNotEmpty().allSatisfy(detection -> {
                assertThat(detection.box().union(frame)).isEqualTo(frame);
                assertThat(detection.confidence()).isBetween(0.0, 1.0);
            });
        });
    }

    @Test
    void withoutFaultsBoxesAreWhatTheCameraReallySees() {
        var overlaps = IntStream.range(0, INCIDENTS)
                .mapToObj(simulation(7)::incident)
                .flatMap(incident -> incident.frames().stream())
                .flatMapToDouble(SimulationTest::overlapsWithTruth)
                .sorted()
                .toArray();

        assertThat(overlaps.length).isGreaterThan(900);
        assertThat(overlaps[overlaps.length / 50]).as("98 of 100 boxes").isGreaterThan(0.85);
        assertThat(DoubleStream.of(overlaps).average().orElseThrow()).isGreaterThan(0.97);
    }

    /** For each party that the camera really sees, how well the best box fits. */
    private static DoubleStream overlapsWithTruth(SimulatedFrame frame) {
        var truth = frame.truth();
        return Stream.of(truth.pedestrianBox(), truth.vehicleBox())
                .filter(Objects::nonNull)
                .mapToDouble(box -> frame.observation().detections().stream()
                        .mapToDouble(detection -> detection.box().overlap(box))
                        .max()
                        .orElse(0));
    }

    @Test
    void mostPhasesShowBothPartiesToSomeCamera() {
        var shown = IntStream.range(0, INCIDENTS)
                .mapToObj(simulation(7)::incident)
                .filter(SimulationTest::showsBothParties)
                .count();

        assertThat(shown).isGreaterThan(INCIDENTS * 9 / 10);
    }

    private static boolean showsBothParties(SimulatedIncident incident) {
        return incident.frames().stream()
                .map(SimulatedFrame::observation)
                .anyMatch(observation -> observation.detections().stream()
                                .map(detection -> detection.category())
                                .distinct()
                                .count()
                        == 2);
    }

    @Test
    void framesOfAllSitesComeInOrderOfDelivery() {
        var frames = simulation(3).frames().limit(400).toList();

        assertThat(frames).isSortedAccordingTo(Comparator.comparing(SimulatedFrame::deliveredAt));
        assertThat(frames).extracting(frame -> frame.observation().siteId()).contains("junction-1", "road-2");
    }

    @Test
    void incidentIdsNameTheSeedAndTheNumber() {
        assertThat(List.of(
                        simulation(42).incident(7).incidentId(),
                        simulation(42).incident(8).incidentId()))
                .containsExactly("sim-42-000007", "sim-42-000008");
    }

    @Test
    void trafficAloneIsWhatIsLeftWithoutTheTwoParties() {
        var incidents =
                IntStream.range(0, INCIDENTS).mapToObj(simulation(5)::incident).toList();

        assertThat(incidents)
                .allSatisfy(incident -> assertThat(incident.trafficAlone().frames())
                        .allSatisfy(frame -> {
                            assertThat(frame.truth().pedestrianBox()).isNull();
                            assertThat(frame.truth().vehicleBox()).isNull();
                        }));
        assertThat(detections(incidents.stream().map(SimulatedIncident::trafficAlone)))
                .isBetween(1L, detections(incidents.stream()) - 1);
    }

    private static long detections(Stream<SimulatedIncident> incidents) {
        return incidents
                .flatMap(incident -> incident.frames().stream())
                .mapToLong(frame -> frame.observation().detections().size())
                .sum();
    }
}
