package city.vantage.app.reader;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Phase;
import city.vantage.view.TrafficConflict;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DescriptionTextTest {
    private static final int WIDTH = 110;

    @Test
    void saysAllThatADescriptionHolds() {
        assertThat(DescriptionText.block(Descriptions.full())).isEqualTo("""
                ── incident-1 · judgement · revision 2 · final ───────────────────────────────────────────────────────────────
                  camera      north (overhead view), score 0.75 by composite: best of the phase; the incident has closed
                  not chosen  bus 0.25, mast 0.20 (didn't see this phase)
                  vehicle     The vehicle brakes.
                  pedestrian  The pedestrian runs.
                  facts       pedestrian.action: running (100 %) · vehicle.action: braking (91 %)
                  severity    high: A pedestrian runs into the road (running-out)
                  flags       no detection shows a bicycle
                  from        geometry of the boxes alone, no model, prompts vantage/1, camera.observations-2@41
                """);
    }

    @Test
    void saysWhyThereAreNoCaptionsAndLeavesOutWhatIsMissing() {
        assertThat(DescriptionText.block(Descriptions.unanswered())).isEqualTo("""
                ── incident-1 · whole incident · revision 1 · expired ────────────────────────────────────────────────────────
                  camera      north (overhead view), score 0.75 by composite: best of the phase; the incident has closed
                  not chosen  bus 0.25, mast 0.20 (didn't see this phase)
                  no caption  no answer within 60 s
                  from        nobody, prompts vantage/1, camera.observations-2@41
                """);
    }

    @Test
    void saysHowNearTheyCameToACollision() {
        assertThat(DescriptionText.block(Descriptions.of(new TrafficConflict(0.934, 0.42))))
                .contains("\n  conflict    93 % by how both move, 0.4 s from a collision\n");
        assertThat(DescriptionText.block(Descriptions.of(new TrafficConflict(0.02, Double.NaN))))
                .contains("\n  conflict    2 % by how both move\n");
    }

    @Test
    void breaksLinesAtSpacesWithinTheWidth() {
        var caption = "The pedestrian crosses slowly. ".repeat(20).strip();

        var block = DescriptionText.block(Descriptions.of(Phase.ACTION, caption));

        assertThat(block.lines()).allMatch(line -> line.length() <= WIDTH);
        assertThat(block.lines().map(String::strip).collect(Collectors.joining(" ")))
                .contains(caption);
    }
}
