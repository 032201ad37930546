package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.each;

import city.vantage.prompt.Answer;
import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.Timings;
import city.vantage.prompt.TurnText;
import city.vantage.schemas.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link InferenceResult}, a worker's answer. */
public final class InferenceResultMapping
        implements RecordMapping<InferenceResult, city.vantage.schemas.InferenceResult> {
    @Override
    public Class<city.vantage.schemas.InferenceResult> avroClass() {
        return city.vantage.schemas.InferenceResult.class;
    }

    @Override
    public city.vantage.schemas.InferenceResult toAvro(InferenceResult result) {
        return switch (result.answer()) {
            case Answer.Given(var texts, var likelihoods) ->
                avro(
                        result,
                        Outcome.ANSWERED,
                        null,
                        each(texts, InferenceResultMapping::text),
                        each(likelihoods, InferenceResultMapping::likelihoods));
            case Answer.Expired() -> avro(result, Outcome.EXPIRED, null, List.of(), List.of());
            case Answer.Failed(var reason) -> avro(result, Outcome.FAILED, reason, List.of(), List.of());
        };
    }

    @Override
    public InferenceResult toDomain(city.vantage.schemas.InferenceResult avro) {
        var answer = switch (avro.getOutcome()) {
            case ANSWERED ->
                new Answer.Given(
                        each(avro.getTexts(), InferenceResultMapping::text),
                        each(avro.getLikelihoods(), InferenceResultMapping::likelihoods));
            case EXPIRED -> new Answer.Expired();
            case FAILED -> new Answer.Failed(avro.getReason() == null ? "no reason given" : avro.getReason());
        };
        return new InferenceResult(
                avro.getRequestId(),
                avro.getIncidentId(),
                IncidentMapping.phase(avro.getPhase()),
                answer,
                model(avro.getModel()),
                timings(avro.getTimings()));
    }

    private static city.vantage.schemas.InferenceResult avro(
            InferenceResult result,
            Outcome outcome,
            @Nullable String reason,
            List<city.vantage.schemas.TurnText> texts,
            List<city.vantage.schemas.Likelihoods> likelihoods) {
        return new city.vantage.schemas.InferenceResult(
                result.requestId(),
                result.incidentId(),
                IncidentMapping.phase(result.phase()),
                outcome,
                reason,
                texts,
                likelihoods,
                model(result.model()),
                timings(result.timings()));
    }

    private static city.vantage.schemas.TurnText text(TurnText text) {
        return new city.vantage.schemas.TurnText(IncidentMapping.category(text.party()), text.text());
    }

    private static TurnText text(city.vantage.schemas.TurnText text) {
        return new TurnText(IncidentMapping.category(text.getParty()), text.getText());
    }

    static city.vantage.schemas.Likelihoods likelihoods(Likelihoods likelihoods) {
        return new city.vantage.schemas.Likelihoods(
                likelihoods.attribute(),
                each(
                        likelihoods.answers(),
                        answer -> new city.vantage.schemas.AnswerProbability(answer.answer(), answer.probability())));
    }

    static Likelihoods likelihoods(city.vantage.schemas.Likelihoods likelihoods) {
        return new Likelihoods(
                likelihoods.getAttribute(),
                each(
                        likelihoods.getAnswers(),
                        answer -> new AnswerProbability(answer.getAnswer(), answer.getProbability())));
    }

    static city.vantage.schemas.ModelVersion model(ModelVersion model) {
        return new city.vantage.schemas.ModelVersion(model.backend(), model.model(), model.digest());
    }

    static ModelVersion model(city.vantage.schemas.ModelVersion model) {
        return new ModelVersion(model.getBackend(), model.getModel(), model.getDigest());
    }

    static city.vantage.schemas.Timings timings(Timings timings) {
        return new city.vantage.schemas.Timings(timings.queuedMillis(), timings.inferMillis());
    }

    static Timings timings(city.vantage.schemas.Timings timings) {
        return new Timings(timings.getQueuedMillis(), timings.getInferMillis());
    }
}
