package city.vantage.description;

import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.view.ViewSelection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A phase between the choice of its views and their descriptions. Each chosen view is described exactly once: from an
 * answer that is there already, from the first answer that comes, or as expired when its deadline passes. Holds at most
 * one entry for each revision of the phase.
 *
 * @param awaited views that wait for an answer
 * @param answers what was answered so far; the final view often asks the same again, and isn't asked twice
 * @param finalChosen whether the final view was chosen, so that no further view follows
 */
public record PendingPhase(List<AwaitedDescription> awaited, List<InferenceResult> answers, boolean finalChosen) {
    public static final PendingPhase NONE = new PendingPhase(List.of(), List.of(), false);

    public PendingPhase {
        awaited = List.copyOf(awaited);
        answers = List.copyOf(answers);
    }

    /** A view was chosen, and {@code request} is what to ask about it. */
    public DescribeStep choose(ViewSelection view, InferenceRequest request) {
        var waiting = new AwaitedDescription(view, request.requestId(), request.pack(), request.deadline());
        var known = answerTo(request.requestId());
        if (known.isPresent()) {
            var next = new PendingPhase(awaited, answers, finalChosen || view.finalRevision());
            return next.step(false, List.of(DescriptionWriter.describe(waiting, known.get())));
        }
        var asked = isAwaited(request.requestId());
        var next = new PendingPhase(with(waiting), answers, finalChosen || view.finalRevision());
        return next.step(!asked, List.of());
    }

    /** A worker answered. An answer that was here before changes nothing. */
    public DescribeStep answer(InferenceResult result) {
        if (!isAwaited(result.requestId())) {
            return step(false, List.of());
        }
        var described = awaited.stream()
                .filter(waitsFor(result.requestId()))
                .map(waiting -> DescriptionWriter.describe(waiting, result))
                .toList();
        var next = new PendingPhase(
                awaited.stream().filter(waitsFor(result.requestId()).negate()).toList(),
                Stream.concat(answers.stream(), Stream.of(result)).toList(),
                finalChosen);
        return next.step(false, described);
    }

    /** Describes as expired what has waited beyond its deadline. */
    public DescribeStep expire(Instant wallClock) {
        Predicate<AwaitedDescription> overdue =
                waiting -> waiting.deadline() != null && waiting.deadline().isBefore(wallClock);
        var next = new PendingPhase(awaited.stream().filter(overdue.negate()).toList(), answers, finalChosen);
        return next.step(
                false,
                awaited.stream().filter(overdue).map(DescriptionWriter::expired).toList());
    }

    /** The earliest deadline of what is awaited. */
    public Optional<Instant> due() {
        return awaited.stream()
                .map(AwaitedDescription::deadline)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** Nothing is left to keep when the final view was chosen and every view is described. */
    private DescribeStep step(boolean ask, List<SafetyDescription> described) {
        return new DescribeStep(finalChosen && awaited.isEmpty() ? null : this, ask, described);
    }

    private boolean isAwaited(String requestId) {
        return awaited.stream().anyMatch(waitsFor(requestId));
    }

    private Optional<InferenceResult> answerTo(String requestId) {
        return answers.stream()
                .filter(answer -> answer.requestId().equals(requestId))
                .findFirst();
    }

    private List<AwaitedDescription> with(AwaitedDescription waiting) {
        var more = new ArrayList<>(awaited);
        more.add(waiting);
        return more;
    }

    private static Predicate<AwaitedDescription> waitsFor(String requestId) {
        return waiting -> waiting.requestId().equals(requestId);
    }
}
