package city.vantage.description;

import city.vantage.incident.Category;
import city.vantage.prompt.Answer;
import city.vantage.prompt.ClaimQuestion;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.Probes;
import city.vantage.prompt.TurnText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a chosen view and the answer about it as a description. */
final class DescriptionWriter {
    private DescriptionWriter() {}

    /** @param result null where none came before the deadline */
    static SafetyDescription describe(AwaitedDescription waiting, @Nullable InferenceResult result) {
        if (result == null) {
            return without(waiting, null, Status.EXPIRED, "no answer before its deadline");
        }
        return switch (result.answer()) {
            case Answer.Given(var texts, var likelihoods) -> given(waiting, result, texts, likelihoods);
            case Answer.Expired() -> without(waiting, result, Status.EXPIRED, "no worker took it before its deadline");
            case Answer.Failed(var reason) -> without(waiting, result, Status.FAILED, reason);
        };
    }

    private static SafetyDescription given(
            AwaitedDescription waiting, InferenceResult result, List<TurnText> texts, List<Likelihoods> likelihoods) {
        var attributes = likelihoods.stream()
                .filter(answer -> ClaimQuestion.of(answer.attribute()).isEmpty())
                .filter(answer -> !answer.attribute().equals(Probes.ATTRIBUTE))
                .map(Attribute::of)
                .toList();
        return new SafetyDescription(
                waiting.view(),
                waiting.view().finalRevision() ? Status.FINAL : Status.PRELIMINARY,
                null,
                caption(texts, Category.PEDESTRIAN),
                caption(texts, Category.VEHICLE),
                attributes,
                Verdict.UNVERIFIED,
                null,
                List.of(),
                Doubts.of(waiting.view(), texts, attributes),
                provenance(waiting, result));
    }

    private static SafetyDescription without(
            AwaitedDescription waiting, @Nullable InferenceResult result, Status status, String reason) {
        return new SafetyDescription(
                waiting.view(),
                status,
                reason,
                null,
                null,
                List.of(),
                Verdict.UNVERIFIED,
                null,
                List.of(),
                Doubts.of(waiting.view()),
                provenance(waiting, result));
    }

    private static @Nullable String caption(List<TurnText> texts, Category party) {
        return texts.stream()
                .filter(text -> text.party() == party)
                .map(TurnText::text)
                .findFirst()
                .orElse(null);
    }

    private static Provenance provenance(AwaitedDescription waiting, @Nullable InferenceResult result) {
        return new Provenance(
                waiting.requestId(),
                result == null ? null : result.model(),
                waiting.pack(),
                waiting.view().chosen().source(),
                result == null ? null : result.timings());
    }
}
