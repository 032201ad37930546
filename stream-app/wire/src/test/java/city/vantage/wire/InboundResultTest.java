package city.vantage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.RejectionReason;
import city.vantage.schemas.AnswerProbability;
import city.vantage.schemas.InferenceResult;
import city.vantage.schemas.Likelihoods;
import city.vantage.schemas.Outcome;
import city.vantage.wire.mapping.InferenceResultMapping;
import city.vantage.wire.registry.AvroCodec;
import city.vantage.wire.registry.InMemoryRegistry;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker may be of another make: what it answers comes from outside as well. */
class InboundResultTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();

    @ParameterizedTest
    @ValueSource(strings = {"0.5 0.2", "NaN 1", "1.5 -0.5", ""})
    void likelihoodsThatAreNoProbabilitiesAreInvalid(String probabilities) {
        var result = new InferenceResultMapping().toAvro(new RandomRecords(1).result());
        result.setOutcome(Outcome.ANSWERED);
        result.setLikelihoods(List.of(new Likelihoods("weather", answers(probabilities))));
        var bytes = new AvroCodec<>(registry, InferenceResult.class).encode("inference.results", result);

        var inbound = RecordCodec.of(new InferenceResultMapping(), registry)
                .inbound()
                .deserialize("inference.results", bytes);

        assertThat(inbound)
                .isInstanceOfSatisfying(
                        Inbound.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.INVALID_FIELD));
    }

    private static List<AnswerProbability> answers(String probabilities) {
        return Arrays.stream(probabilities.split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> new AnswerProbability("answer " + text, Double.parseDouble(text)))
                .toList();
    }
}
