package city.vantage.description;

import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.PromptAssembler;
import city.vantage.view.ViewSelection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A phase between the choice of its views and their descriptions. Each chosen view's wait ends exactly once: with an answer
 * that is there already, with the first answer that comes, or when its deadline passes. Revisions are described in their
 * order: one that is answered before an earlier one waits for it. Holds at most one entry for each revision of the phase.
 *
 * @param awaited views that wait for an answer, or for an earlier one's, in the order of their revisions
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

    /**
     * A view was chosen.
     *
     * @param deadline wall-clock time after which nobody needs the answer, or null
     */
    public DescribeStep choose(ViewSelection view, @Nullable Instant deadline, PromptAssembler prompts) {
        var next = NextQuestion.of(prompts, view, deadline, answers);
        return step(
                Stream.concat(awaited.stream(), Stream.of(next.awaited())).toList(),
                answers,
                isAsked(next.request()) ? List.of() : List.of(next.request()),
                _ -> false);
    }

    /** Whether an answer to the request is waited for: a second one changes nothing. */
    public boolean awaits(String requestId) {
        return awaited.stream().anyMatch(waiting -> waiting.requestId().equals(requestId))
                && answerTo(requestId, answers).isEmpty();
    }

    /** A worker answered what is waited for. Where that tells which parties are meant, it is now asked what they do. */
    public DescribeStep answer(InferenceResult result, PromptAssembler prompts) {
        var known = Stream.concat(answers.stream(), Stream.of(result)).toList();
        var views = new ArrayList<AwaitedDescription>();
        var asks = new LinkedHashMap<String, InferenceRequest>();
        for (var waiting : awaited) {
            if (!waiting.requestId().equals(result.requestId())
                    || !waiting.view().partiesAreOpen()) {
                views.add(waiting);
                continue;
            }
            var next = NextQuestion.of(prompts, waiting.view(), waiting.deadline(), known);
            views.add(next.awaited());
            if (!isAsked(next.request())) {
                asks.put(next.request().requestId(), next.request());
            }
        }
        return step(views, known, List.copyOf(asks.values()), _ -> false);
    }

    private boolean isAsked(InferenceRequest request) {
        return awaits(request.requestId())
                || answerTo(request.requestId(), answers).isPresent();
    }

    /** Ends the wait of what has waited beyond its deadline. */
    public DescribeStep expire(Instant wallClock) {
        return step(
                awaited,
                answers,
                List.of(),
                waiting -> waiting.deadline() != null && waiting.deadline().isBefore(wallClock));
    }

    /** Whether all its waits are over, so that it can be described for good. */
    public boolean isOver() {
        return last != null && awaited.isEmpty();
    }

    /** Describes views up to the first one whose wait isn't over. */
    private DescribeStep step(
            List<AwaitedDescription> views,
            List<InferenceResult> known,
            List<InferenceRequest> ask,
            Predicate<AwaitedDescription> overdue) {
        var over = new ArrayList<Answered>();
        for (var waiting : views) {
            var answer = answerTo(waiting.requestId(), known);
            if (answer.isEmpty() && !overdue.test(waiting)) {
                break;
            }
            over.add(new Answered(waiting, answer.orElse(null)));
        }
        var ended = over.stream().filter(Answered::isFinal).findFirst().orElse(last);
        return new DescribeStep(
                new PendingPhase(views.subList(over.size(), views.size()), known, ended),
                ask,
                over.stream().filter(answered -> !answered.isFinal()).toList());
    }

    private static Optional<InferenceResult> answerTo(String requestId, List<InferenceResult> answers) {
        return answers.stream()
                .filter(answer -> answer.requestId().equals(requestId))
                .findFirst();
    }
}
