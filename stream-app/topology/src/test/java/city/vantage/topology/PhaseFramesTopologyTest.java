package city.vantage.topology;

import static city.vantage.topology.Scenes.at;
import static city.vantage.topology.Scenes.seen;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Observation;
import city.vantage.prompt.ShownFrame;
import city.vantage.view.PhaseFrame;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** For a model that looks at several frames, the final view of a phase and its request name them. */
class PhaseFramesTopologyTest {
    private static final List<Observation> FRAMES =
            IntStream.range(0, 5).mapToObj(i -> seen("c-1", i * 200L, 40 + i)).toList();

    private final DrivenTopology topology = new DrivenTopology(Prompts.lookingAt(3), Scenes.POLICY.withFrames(3), null);

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void framesOfThePhaseStandInItsViewAndInItsRequest() {
        FRAMES.forEach(topology::observe);
        topology.tick(at(60_000));

        var spread = List.of(FRAMES.get(0), FRAMES.get(2), FRAMES.get(4));
        assertThat(topology.views().getLast().sequence())
                .extracting(PhaseFrame::capturedAt)
                .containsExactlyElementsOf(
                        spread.stream().map(Observation::capturedAt).toList());
        var request = topology.requests().getLast();
        assertThat(request.sequence())
                .extracting(ShownFrame::frame)
                .containsExactlyElementsOf(
                        spread.stream().map(Observation::frame).toList());
        assertThat(request.frames()).containsExactly(FRAMES.getLast().frame());
        topology.answer(Prompts.answer(request));
        assertThat(topology.descriptions().getLast().view().sequence()).hasSize(3);
    }
}
