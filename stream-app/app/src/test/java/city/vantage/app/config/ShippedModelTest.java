package city.vantage.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.prompt.ClosedQuestion;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.truth.IncidentTruth;
import city.vantage.simulator.truth.PhaseTruth;
import city.vantage.simulator.truth.TrueAttributes;
import city.vantage.vision.model.ModelReport;
import city.vantage.vision.model.Precision;
import city.vantage.vision.model.PrecisionChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedModelTest {
    @Test
    void isWhole(@TempDir Path folder) throws IOException {
        var report = ModelReport.of(ShippedModel.unpackInto(folder), PrecisionChoice.all(Precision.FP32));

        assertThat(report.problems()).isEmpty();
        assertThat(report.usable()).isTrue();
    }

    @Test
    void answersWhereNoOtherModelIsNamedAndIsAskedInItsOwnWords() {
        var config = VantageConfig.of(new ConfigSources(null, Map.of(), Map.of("inference.backend", "onnx")));

        assertThat(config.inference().asksShippedModel()).isTrue();
        assertThat(config.inference().requestModel()).isEqualTo("onnx:vantage-street");
        assertThat(config.pack().version().name()).isEqualTo("vantage-street");
    }

    @Test
    void aModelOfTheUsersIsAskedInTheWordsOfTheGeneralPack() {
        var config = VantageConfig.of(new ConfigSources(
                null, Map.of(), Map.of("inference.backend", "onnx", "inference.model", "/models/street-vlm")));

        assertThat(config.inference().asksShippedModel()).isFalse();
        assertThat(config.pack().version().name()).isEqualTo("vantage");
    }

    @Test
    void everyTrueAnswerIsAmongThoseThatItCanGive() {
        var answers = ShippedModel.pack().closedQuestions().stream()
                .collect(Collectors.toMap(ClosedQuestion::attribute, ClosedQuestion::answers));
        var simulation = new Simulation(SimulationSettings.of(5, Instant.EPOCH).withSites(20));

        simulation.incidents().limit(60).forEach(incident -> {
            var truth = incident.truthWithoutViews();
            truth.phases()
                    .forEach(phase -> assertThat(attributes(truth, phase))
                            .allSatisfy((attribute, value) -> assertThat(answers.get(attribute))
                                    .as(attribute)
                                    .contains(value)));
        });
        assertThat(answers).hasSize(22);
    }

    private static Map<String, String> attributes(IncidentTruth truth, PhaseTruth phase) {
        var values = TrueAttributes.of(truth, phase);
        values.remove(TrueAttributes.DANGER);
        return values;
    }
}
