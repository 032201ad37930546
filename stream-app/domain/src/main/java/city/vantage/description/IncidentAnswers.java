package city.vantage.description;

import city.vantage.incident.Phase;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was answered about an incident so far. Facts that don't change during an incident, such as the weather, are voted
 * over its phases: each phase votes for its answer, with the answer's probability. Facts that do change may do so only in
 * plausible ways. Each description agrees with those before it; a disagreement is a flag.
 */
public record IncidentAnswers(Map<Phase, PhaseAnswers> phases) {
    public static final IncidentAnswers NONE = new IncidentAnswers(Map.of());

    /** Prefix of the attributes that are the same in all phases. */
    private static final String STATIC = "environment.";

    public IncidentAnswers {
        var ordered = new EnumMap<Phase, PhaseAnswers>(Phase.class);
        ordered.putAll(phases);
        phases = Collections.unmodifiableMap(ordered);
    }

    /** With what a description answers; one that nobody answered, or an older revision, adds nothing. */
    public IncidentAnswers with(SafetyDescription description) {
        var view = description.view();
        var known = Optional.ofNullable(phases.get(view.phase()));
        if (!description.isAnswered()
                || known.filter(other -> other.revision() > view.revision()).isPresent()) {
            return this;
        }
        var more = new EnumMap<Phase, PhaseAnswers>(Phase.class);
        more.putAll(phases);
        more.put(view.phase(), new PhaseAnswers(view.revision(), description.attributes()));
        return new IncidentAnswers(more);
    }

    /** A description whose answers are among these, in agreement with those of the other phases. */
    public SafetyDescription agree(SafetyDescription description) {
        var attributes = description.attributes().stream()
                .map(attribute -> isStatic(attribute) ? vote(attribute) : attribute)
                .toList();
        var doubts = Stream.of(
                        description.flags().stream(),
                        description.attributes().stream()
                                .filter(attribute -> isStatic(attribute) && isDisputed(attribute))
                                .map(attribute -> "disputed-" + attribute.name()),
                        description.attributes().stream()
                                .filter(attribute -> isImplausible(
                                        attribute, description.view().phase()))
                                .map(attribute -> "implausible-" + attribute.name()))
                .flatMap(flags -> flags)
                .toList();
        return description.with(attributes, doubts);
    }

    private static boolean isStatic(Attribute attribute) {
        return attribute.name().startsWith(STATIC);
    }

    /** The answer with the most votes; of equal ones, this attribute's own. Unknown where no phase knows. */
    private Attribute vote(Attribute own) {
        var votes = new TreeMap<String, Double>();
        answers(own.name())
                .forEach(answer ->
                        votes.merge(Objects.requireNonNull(answer.value()), answer.probability(), Double::sum));
        var total = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        var most =
                votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (total == 0) {
            return own;
        }
        var winner = own.value() != null && votes.getOrDefault(own.value(), 0.0) == most
                ? own.value()
                : votes.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
        var supporters = answers(own.name())
                .filter(answer -> winner.equals(answer.value()))
                .mapToDouble(Attribute::probability)
                .average()
                .orElseThrow();
        return new Attribute(own.name(), winner, supporters * (most / total));
    }

    private boolean isDisputed(Attribute attribute) {
        return answers(attribute.name()).map(Attribute::value).distinct().count() > 1;
    }

    /** Whether the nearest phase before with an answer can't go over into this one. */
    private boolean isImplausible(Attribute attribute, Phase phase) {
        var value = attribute.value();
        return value != null
                && before(attribute.name(), phase)
                        .filter(earlier -> !Transitions.arePlausible(attribute.name(), earlier, value))
                        .isPresent();
    }

    private Optional<String> before(String name, Phase phase) {
        return phases.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(phase) < 0)
                .flatMap(entry -> named(entry.getValue().attributes(), name))
                .map(Attribute::value)
                .flatMap(Stream::ofNullable)
                .reduce((_, later) -> later);
    }

    private Stream<Attribute> answers(String name) {
        return phases.values().stream().flatMap(answers -> named(answers.attributes(), name));
    }

    /** The answers to one question that are known. */
    private static Stream<Attribute> named(List<Attribute> attributes, String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .filter(attribute -> attribute.value() != null);
    }
}
