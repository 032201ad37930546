package city.vantage.adapters.meva;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.SourceOffset;
import city.vantage.testing.SharedFolder;
import city.vantage.view.CameraEvidence;
import city.vantage.view.CompositeRanking;
import city.vantage.view.Decision;
import city.vantage.view.IncidentFrames;
import city.vantage.view.IncidentState;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.Sighting;
import city.vantage.view.ViewSelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Five real minutes of thirteen cameras. The recording is not part of the repository. */
class RecordedSiteTest {
    private static Path folder = Path.of("");

    @BeforeAll
    static void findRecording() {
        folder = SharedFolder.require("data/meva");
    }

    @Test
    void readsAllIncidentsOfAllCameras() {
        var recording = MevaRecording.read(folder);

        assertThat(recording.cameras()).hasSize(13);
        assertThat(byIncident()).hasSize(14);
        assertThat(byIncident().values())
                .allSatisfy(seen -> assertThat(cameras(seen)).hasSizeBetween(2, 3));
        assertThat(recording.observations().map(Observation::capturedAt)).isSorted();
    }

    @Test
    void findsAsManyBoxesOfEachActorAsTheRecordingCounts() {
        // Counted by hand from multiview_events.jsonl: the boxes of incident 002's four actors.
        var entering = byIncident().get("meva-20180311-1155-002");

        assertThat(entering).isNotNull();
        assertThat(entering.stream()
                        .flatMap(seen -> seen.detections().stream())
                        .collect(Collectors.groupingBy(Detection::trackId, Collectors.counting())))
                .isEqualTo(Map.of(
                        "6680417464647034739", 154L,
                        "8039537181516179078", 113L,
                        "6192156975138021811", 84L,
                        "6430919387519132832", 84L));
    }

    @Test
    void reportsTheOneCameraWhoseBoxesDoNotFit() {
        assertThat(MevaRecording.read(folder).problems())
                .containsExactly("Camera G639: 1029 of its 1216 boxes lie outside its frame of 1920 x 1072,"
                        + " so all of its boxes are left out.");
    }

    @Test
    void ranksTheViewWithTheLargestMeanAreaOfItsActorsFirst() {
        byIncident()
                .forEach((incident, seen) -> assertThat(new CompositeRanking()
                                .rank(evidence(seen), Phase.WHOLE)
                                .getFirst()
                                .cameraId())
                        .as(incident)
                        .isEqualTo(largestMeanArea(seen)));
    }

    @Test
    void closesWithTheSameViewWhateverTheOrderOfArrival() {
        byIncident().forEach((incident, seen) -> {
            for (var seed = 0; seed < 5; seed++) {
                var shuffled = new ArrayList<>(seen);
                Collections.shuffle(shuffled, new Random(seed));

                assertThat(finalDecisions(shuffled))
                        .as("%s, seed %d", incident, seed)
                        .extracting(Decision::cameraId)
                        .containsExactly(largestMeanArea(seen));
            }
        });
    }

    private static Map<String, List<Observation>> byIncident() {
        return MevaRecording.read(folder)
                .observations()
                .collect(Collectors.groupingBy(Observation::incidentId, TreeMap::new, Collectors.toList()));
    }

    private static List<Decision> finalDecisions(List<Observation> arriving) {
        var selector = new ViewSelector(SelectionPolicy.of(new CompositeRanking()));
        var now = Clip.START.plus(Duration.ofMinutes(5));
        @Nullable IncidentState state = null;
        for (var observation : arriving) {
            state = selector.observe(state, observation, now, () -> cameras(arriving))
                    .next();
        }
        assertThat(state).isNotNull();
        return selector.passTime(state, now.plus(Duration.ofMinutes(1)), new IncidentFrames(() -> sightings(arriving)))
                .decisions();
    }

    private static List<Sighting> sightings(List<Observation> arriving) {
        return arriving.stream()
                .map(frame -> new Sighting(frame, new SourceOffset("camera.observations", 0, 0)))
                .toList();
    }

    private static List<CameraEvidence> evidence(List<Observation> seen) {
        var cameras = new TreeMap<String, CameraEvidence>();
        seen.forEach(one -> cameras.put(
                one.cameraId(),
                cameras.getOrDefault(one.cameraId(), CameraEvidence.none(one)).plus(one)));
        return List.copyOf(cameras.values());
    }

    /** The camera with the largest sum of its actors' mean areas, each over the frames in which the actor has a box. */
    private static String largestMeanArea(List<Observation> seen) {
        return seen.stream()
                .collect(Collectors.groupingBy(
                        Observation::cameraId,
                        Collectors.collectingAndThen(Collectors.toList(), RecordedSiteTest::sumOfMeanAreas)))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static double sumOfMeanAreas(List<Observation> ofOneCamera) {
        return ofOneCamera.stream()
                .flatMap(seen -> seen.detections().stream())
                .collect(Collectors.groupingBy(
                        Detection::trackId,
                        Collectors.averagingDouble(detection -> detection.box().area())))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Set<String> cameras(List<Observation> seen) {
        return seen.stream().map(Observation::cameraId).collect(Collectors.toSet());
    }
}
