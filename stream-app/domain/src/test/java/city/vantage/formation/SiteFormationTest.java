package city.vantage.formation;

import static city.vantage.formation.Traffic.delayed;
import static city.vantage.formation.Traffic.passing;
import static city.vantage.formation.Traffic.together;
import static city.vantage.incident.Scene.START;
import static city.vantage.incident.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SiteFormationTest {
    /** Two cars pass soon after each other, which is one incident; a third one later. */
    private static final List<Observation> FRAMES =
            together(List.of(passing("a", 10_000, 0), passing("b", 13_100, 0), passing("a", 33_000, 0)));

    @Test
    void everyFrameOfAnIncidentIsAssignedToItOnce() {
        var formed = new ArrayList<FormedIncident>();
        var watch = SiteWatch.from("crossing", START);
        for (var frame : FRAMES) {
            var step = watch.observe(frame);
            formed.addAll(step.formed());
            watch = step.next();
        }
        formed.addAll(watch.passTime(at(120_000)).formed());

        var assigned = assigned(FRAMES);

        assertThat(formed).hasSize(2);
        assertThat(assigned).hasSize(2);
        for (var incident : formed) {
            assertThat(assigned.get(incident.incidentId()))
                    .containsExactlyElementsOf(FRAMES.stream()
                            .filter(frame -> !frame.capturedAt().isBefore(incident.from())
                                    && !frame.capturedAt().isAfter(incident.to()))
                            .toList());
        }
    }

    @Test
    void theFirstFramesAreAssignedWhileTheIncidentGoesOn() {
        var site = SiteFormation.from("crossing", START);
        for (var frame : FRAMES) {
            var step = site.observe(frame);
            site = step.next();
            if (!step.assignments().isEmpty()) {
                assertThat(frame.capturedAt()).isBefore(at(12_000));
                assertThat(site.hasIncident()).isTrue();
                return;
            }
        }
        throw new AssertionError("nothing was assigned");
    }

    @Test
    void theOrderWithinTheGraceDoesNotMatter() {
        var expected = assigned(FRAMES);
        for (var seed = 0; seed < 50; seed++) {
            assertThat(assigned(delayed(FRAMES, new Random(seed))))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    /** Frames by incident, as a processor finds them that keeps all frames in time order. */
    private static Map<String, List<Observation>> assigned(List<Observation> arriving) {
        var assigned = new TreeMap<String, List<Observation>>();
        var kept = new ArrayList<Observation>();
        var site = SiteFormation.from("crossing", START);
        for (var frame : arriving) {
            var step = site.observe(frame);
            kept.add(frame);
            site = step.next();
            add(step.assignments(), kept, assigned);
        }
        add(site.passTime(at(120_000)).assignments(), kept, assigned);
        return assigned;
    }

    private static void add(
            Collection<Assignment> assignments, List<Observation> kept, Map<String, List<Observation>> assigned) {
        for (var assignment : assignments) {
            together(List.of(kept)).stream()
                    .filter(frame -> frame.capturedAt().toEpochMilli() >= assignment.from()
                            && frame.capturedAt().toEpochMilli() <= assignment.to())
                    .forEach(frame -> assigned.computeIfAbsent(assignment.incidentId(), _ -> new ArrayList<>())
                            .add(frame));
        }
    }
}
