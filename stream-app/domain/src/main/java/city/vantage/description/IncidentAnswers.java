package city.vantage.description;

import city.vantage.incident.Phase;
import city.vantage.prompt.ClaimQuestion;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.Pooling;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was answered about an incident. Facts that don't change during an incident, such as the weather, are pooled over its
 * phases, and so is what verifies that there is an incident, where the prompt pack says so. Facts that do change are smoothed by
 * how plausibly they do. Each description agrees with the others; a disagreement is a flag.
 */
public record IncidentAnswers(Map<Phase, PhaseAnswers> phases) {
    public static final IncidentAnswers NONE = new IncidentAnswers(Map.of());

    public IncidentAnswers {
        var ordered = new EnumMap<Phase, PhaseAnswers>(Phase.class);
        ordered.putAll(phases);
        phases = Collections.unmodifiableMap(ordered);
    }

    /** Descriptions of an incident's phases, in agreement with one another, in their order. */
    public static List<SafetyDescription> agree(Collection<Answered> all, Pooling pooling) {
        var together = all.stream().reduce(NONE, IncidentAnswers::with, (_, later) -> later);
        return all.stream()
                .map(each -> together.agree(each.description(), pooling))
                .toList();
    }

    /** With what was answered; an answer that nobody gave, or to an older revision, adds nothing. */
    public IncidentAnswers with(Answered answered) {
        var view = answered.waiting().view();
        var known = Optional.ofNullable(phases.get(view.phase()));
        if (answered.likelihoods().isEmpty()
                || known.filter(other -> other.revision() > view.revision()).isPresent()) {
            return this;
        }
        var more = new EnumMap<Phase, PhaseAnswers>(Phase.class);
        more.putAll(phases);
        more.put(view.phase(), new PhaseAnswers(view.revision(), answered.likelihoods()));
        return new IncidentAnswers(more);
    }

    /** A description whose answers are among these, in agreement with those of the other phases. */
    public SafetyDescription agree(SafetyDescription description, Pooling pooling) {
        var phase = description.view().phase();
        var attributes = description.attributes().stream()
                .map(own -> pooling.pools(own.name()) ? pooled(own, pooling) : smoothed(own, phase))
                .toList();
        var claims = claims(phase, pooling);
        var verification = Verification.of(claims);
        var doubts = Stream.of(
                        description.flags().stream(),
                        attributes.stream()
                                .filter(attribute -> pooling.pools(attribute.name()) && isDisputed(attribute))
                                .map(attribute -> "disputed-" + attribute.name()),
                        description.attributes().stream()
                                .filter(attribute -> isImplausible(attribute, phase))
                                .map(attribute -> "implausible-" + attribute.name()),
                        verification.unstable().stream().map(claim -> "unstable-" + claim))
                .flatMap(flags -> flags)
                .toList();
        var all = Stream.concat(attributes.stream(), Verification.watches(claims).stream())
                .toList();
        return description.with(all, verification.verdict(), doubts);
    }

    private List<Likelihoods> claims(Phase phase, Pooling pooling) {
        var answered = phases.get(phase);
        var own = answered == null ? List.<Likelihoods>of() : answered.likelihoods();
        return own.stream()
                .filter(claim -> ClaimQuestion.of(claim.attribute()).isPresent())
                .map(claim -> pooling.pools(claim.attribute())
                        ? pooling.of(answers(claim.attribute()).toList())
                        : claim)
                .toList();
    }

    private Attribute pooled(Attribute own, Pooling pooling) {
        var answers = answers(own.name()).toList();
        return answers.isEmpty() ? own : Attribute.of(pooling.of(answers));
    }

    private Attribute smoothed(Attribute own, Phase phase) {
        var known = phases.get(phase);
        if (known == null || !Transitions.knows(own.name())) {
            return own;
        }
        return named(known, own.name())
                .findFirst()
                .map(likelihoods ->
                        Smoothing.of(alike(likelihoods, phase, -1), likelihoods, alike(likelihoods, phase, 1)))
                .map(Attribute::of)
                .orElse(own);
    }

    /** What was answered to the same question, of the same answers, before a phase (-1) or after it (1), in order. */
    private List<Likelihoods> alike(Likelihoods question, Phase phase, int side) {
        return phases.entrySet().stream()
                .filter(entry -> Integer.signum(entry.getKey().compareTo(phase)) == side)
                .flatMap(entry -> named(entry.getValue(), question.attribute()))
                .filter(other -> other.possible().equals(question.possible()))
                .toList();
    }

    private boolean isDisputed(Attribute attribute) {
        return answers(attribute.name())
                        .map(likelihoods -> Attribute.of(likelihoods).value())
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether the nearest phase before with an answer can't go over into this one. */
    private boolean isImplausible(Attribute attribute, Phase phase) {
        var value = attribute.value();
        @Nullable String earlier = value == null ? null : before(attribute.name(), phase);
        return value != null && earlier != null && !Transitions.arePlausible(attribute.name(), earlier, value);
    }

    private @Nullable String before(String name, Phase phase) {
        return phases.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(phase) < 0)
                .flatMap(entry -> named(entry.getValue(), name))
                .map(likelihoods -> Attribute.of(likelihoods).value())
                .flatMap(Stream::ofNullable)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private Stream<Likelihoods> answers(String name) {
        return phases.values().stream().flatMap(answers -> named(answers, name));
    }

    private static Stream<Likelihoods> named(PhaseAnswers answers, String name) {
        return answers.likelihoods().stream()
                .filter(likelihoods -> likelihoods.attribute().equals(name));
    }
}
