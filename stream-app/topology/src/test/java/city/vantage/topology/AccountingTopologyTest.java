package city.vantage.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Observation;
import city.vantage.testing.RandomIncident;
import city.vantage.view.CompositeRanking;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.ViewSelection;
import city.vantage.wire.DeadLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes in comes out, whatever the order, and as often as it is replayed. */
class AccountingTopologyTest {
    private static final SelectionPolicy POLICY = SelectionPolicy.of(new CompositeRanking());
    private static final int INCIDENTS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyObservationIsInAFinalSelectionOrDeadOrPending(long seed) {
        try (var topology = DrivenTopology.replaying(POLICY)) {
            var finalViews = new ArrayList<ViewSelection>();
            var dead = 0;
            var sent = 0;
            for (var arrival : traffic(seed)) {
                arrival.feed(topology);
                sent++;
                finalViews.addAll(finalOnes(topology.views()));
                dead += topology.deadLetters().size();
                assertThat(accepted(finalViews) + dead + topology.size(SelectBestView.SIGHTINGS))
                        .as("seed %d after %d records", seed, sent)
                        .isEqualTo(sent);
            }
            assertThat(dead).isPositive();
            assertThat(finalViews).isNotEmpty();
        }
    }

    @Test
    void theSameTrafficLeadsToTheSameRecordsAgain() {
        for (var seed = 1; seed <= 5; seed++) {
            assertThat(outputs(traffic(seed))).as("seed %d", seed).isEqualTo(outputs(traffic(seed)));
        }
    }

    @Test
    void theOrderOfArrivalDoesNotChangeWhatIsFinal() {
        try (var topology = DrivenTopology.replaying(POLICY)) {
            for (var seed = 0; seed < INCIDENTS; seed++) {
                var start = Scenes.START.plusSeconds(seed * 120L);
                var inOrder = RandomIncident.at(Scenes.CROSSING, "in-order-" + seed, start, seed)
                        .observations();
                var shuffled = new ArrayList<>(RandomIncident.at(Scenes.CROSSING, "shuffled-" + seed, start, seed)
                        .observations());
                Collections.shuffle(shuffled, new Random(seed));

                feed(topology, inOrder, start);
                feed(topology, shuffled, start.plusSeconds(1));
                topology.tick(start.plusSeconds(100));

                var chosen = finalOnes(topology.views());
                assertThat(choices(chosen, "shuffled-"))
                        .as("seed %d", seed)
                        .isEqualTo(choices(chosen, "in-order-"))
                        .isNotEmpty();
            }
        }
    }

    private static void feed(DrivenTopology topology, List<Observation> observations, Instant arriving) {
        for (var i = 0; i < observations.size(); i++) {
            topology.observe(observations.get(i), arriving.plusMillis(i * 10L));
        }
    }

    /** What is final of the phases, without what tells of the arrival: revision and source. */
    private static Map<String, List<Object>> choices(List<ViewSelection> views, String prefix) {
        return views.stream()
                .filter(view -> view.incidentId().startsWith(prefix))
                .collect(toMap(
                        view -> view.phase().name(),
                        view -> List.of(
                                view.cameraId(),
                                view.chosen().capturedAt(),
                                view.chosen().parties(),
                                view.paths(),
                                view.candidates())));
    }

    /** Records of several incidents, a fifth of them bad, late or sent twice, in order of arrival. */
    private static List<Arrival> traffic(long seed) {
        var random = new Random(seed);
        var arrivals = new ArrayList<Arrival>();
        for (var i = 0; i < 6; i++) {
            var id = "i-" + i;
            var start = Scenes.START.plusSeconds(i * 10L);
            for (var observation : RandomIncident.at(Scenes.CROSSING, id, start, seed * 100 + i)
                    .observations()) {
                var delay = random.nextInt(10) == 0 ? 30_000 : random.nextInt(800);
                arrivals.add(
                        Arrival.of(id, observation, observation.capturedAt().plusMillis(delay)));
                if (random.nextInt(10) == 0) {
                    arrivals.add(Arrival.of("other", observation, observation.capturedAt()));
                    arrivals.add(new Arrival(id, "garbage".getBytes(UTF_8), observation.capturedAt()));
                    arrivals.add(
                            Arrival.of(id, observation, observation.capturedAt().plusSeconds(1)));
                }
            }
        }
        arrivals.sort((one, other) -> one.at().compareTo(other.at()));
        return arrivals;
    }

    private static List<Object> outputs(List<Arrival> traffic) {
        try (var topology = DrivenTopology.replaying(POLICY)) {
            traffic.forEach(arrival -> arrival.feed(topology));
            topology.tick(Scenes.START.plusSeconds(600));
            var deadLetters = topology.deadLetters().stream()
                    .map(letter -> DeadLetter.of(letter.headers()))
                    .toList();
            return List.of(topology.views(), topology.requests(), deadLetters);
        }
    }

    private static List<ViewSelection> finalOnes(List<ViewSelection> views) {
        return views.stream().filter(ViewSelection::finalRevision).toList();
    }

    private static int accepted(List<ViewSelection> finalViews) {
        return finalViews.stream()
                .flatMap(view -> view.candidates().stream())
                .mapToInt(candidate -> candidate.observations())
                .sum();
    }

    @SuppressWarnings("ArrayRecordComponent") // only carried
    private record Arrival(String key, byte[] value, Instant at) {
        static Arrival of(String key, Observation observation, Instant at) {
            return new Arrival(key, DrivenTopology.bytes(DrivenTopology.TOPICS.observations(), observation), at);
        }

        void feed(DrivenTopology topology) {
            topology.observe(key.getBytes(UTF_8), value, at);
        }
    }
}
