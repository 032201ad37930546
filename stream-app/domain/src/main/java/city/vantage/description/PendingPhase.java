package city.vantage.description;

import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.view.ViewSelection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A phase between the choice of its views and their descriptions. Each chosen view's wait ends exactly once: with an answer
 * that is there already, with the first answer that comes, or when its deadline passes. Holds at most one entry for each
 * revision of the phase.
 *
 * @param awaited views that wait for an answer
 * @param answers what was answered so far; the final view often asks the same again, and isn't asked twice
 * @param last the final view once its wait is over: it is described together with those of the other phases
 */
public record PendingPhase(
        List<AwaitedDescription> awaited,
        List<InferenceResult> answers,
        @Nullable Answered last) {
    public static final PendingPhase NONE = new PendingPhase(List.of(), List.of(), null);

    public PendingPhase {
        awaited = List.copyOf(awaited);
        answers = List.copyOf(answers);
    }

    /** A view was chosen, and {@code request} is what to ask about it. */
    public DescribeStep choose(ViewSelection view, InferenceRequest request) {
        var waiting = new AwaitedDescription(view, request.requestId(), request.pack(), request.deadline());
        var known = answerTo(request.requestId());
        if (known.isPresent()) {
            return step(awaited, answers, List.of(new Answered(waiting, known.get())));
        }
        var more = Stream.concat(awaited.stream(), Stream.of(waiting)).toList();
        return new DescribeStep(new PendingPhase(more, answers, last), !awaits(request.requestId()), List.of());
    }

    /** Whether an answer to the request is waited for: a second one changes nothing. */
    public boolean awaits(String requestId) {
        return awaited.stream().anyMatch(waitsFor(requestId));
    }

    /** A worker answered what is waited for. */
    public DescribeStep answer(InferenceResult result) {
        var over = awaited.stream()
                .filter(waitsFor(result.requestId()))
                .map(waiting -> new Answered(waiting, result))
                .toList();
        return step(
                awaited.stream().filter(waitsFor(result.requestId()).negate()).toList(),
                Stream.concat(answers.stream(), Stream.of(result)).toList(),
                over);
    }

    /** Ends the wait of what has waited beyond its deadline. */
    public DescribeStep expire(Instant wallClock) {
        Predicate<AwaitedDescription> overdue =
                waiting -> waiting.deadline() != null && waiting.deadline().isBefore(wallClock);
        return step(
                awaited.stream().filter(overdue.negate()).toList(),
                answers,
                awaited.stream()
                        .filter(overdue)
                        .map(waiting -> new Answered(waiting, null))
                        .toList());
    }

    /** Whether all its waits are over, so that it can be described for good. */
    public boolean isOver() {
        return last != null && awaited.isEmpty();
    }

    private DescribeStep step(List<AwaitedDescription> stillAwaited, List<InferenceResult> known, List<Answered> over) {
        var ended = over.stream().filter(Answered::isFinal).findFirst().orElse(last);
        return new DescribeStep(
                new PendingPhase(stillAwaited, known, ended),
                false,
                over.stream().filter(answered -> !answered.isFinal()).toList());
    }

    private Optional<InferenceResult> answerTo(String requestId) {
        return answers.stream()
                .filter(answer -> answer.requestId().equals(requestId))
                .findFirst();
    }

    private static Predicate<AwaitedDescription> waitsFor(String requestId) {
        return waiting -> waiting.requestId().equals(requestId);
    }
}
