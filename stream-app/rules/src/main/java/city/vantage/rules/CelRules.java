package city.vantage.rules;

import city.vantage.description.Assessment;
import city.vantage.description.Facts;
import city.vantage.description.Finding;
import city.vantage.description.SeverityRules;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules whose conditions are Common Expression Language. They are checked when they are made; what can still fail is
 * the evaluation on a description, such as a division by zero, and then the rule counts as failed and not as holding.
 */
public final class CelRules implements SeverityRules {
    private static final int MOST_RULES = 100;

    private final List<Checked> rules;

    private CelRules(List<Checked> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Checks rules against what may be asked.
     *
     * @throws InvalidRulesException with all that is wrong with them
     */
    public static CelRules of(List<Rule> rules, Vocabulary vocabulary) {
        if (rules.size() > MOST_RULES) {
            throw new InvalidRulesException(
                    List.of("there are %d rules, at most %d are allowed".formatted(rules.size(), MOST_RULES)));
        }
        var problems = new ArrayList<String>();
        var conditions = new Conditions(vocabulary);
        var names = new HashSet<String>();
        var checked = new ArrayList<Checked>();
        for (var rule : rules) {
            if (!names.add(rule.name())) {
                problems.add("rule %s: there is another rule of this name".formatted(rule.name()));
            }
            problems.addAll(rule.problems());
            var base = compiled(conditions, "rule " + rule.name(), rule.condition(), problems);
            var graver = rule.escalation() == null
                    ? null
                    : compiled(
                            conditions,
                            "rule %s, escalation".formatted(rule.name()),
                            rule.escalation().condition(),
                            problems);
            if (base != null) {
                checked.add(new Checked(rule, base, graver));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        return new CelRules(checked);
    }

    @Override
    public Assessment assess(Facts facts) {
        var findings = new ArrayList<Finding>();
        var failed = new ArrayList<String>();
        for (var rule : rules) {
            try {
                if (rule.condition.holds(facts)) {
                    findings.add(rule.finding(facts));
                }
            } catch (CelEvaluationException e) {
                failed.add(rule.rule.name());
            }
        }
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return new Assessment(findings, failed);
    }

    @Override
    public Set<String> raising() {
        return rules.stream()
                .map(checked -> checked.rule.finding())
                .filter(Finding::alert)
                .map(Finding::rule)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Condition compiled(
            Conditions conditions, String where, String text, List<String> problems) {
        return switch (conditions.compile(text)) {
            case Conditions.Compiled compiled -> compiled.condition();
            case Conditions.Faulty faulty -> {
                faulty.problems().forEach(problem -> problems.add(where + ": " + problem));
                yield null;
            }
        };
    }

    private record Checked(
            Rule rule, Condition condition, @Nullable Condition graver) {
        Finding finding(Facts facts) throws CelEvaluationException {
            var finding = rule.finding();
            var escalation = rule.escalation();
            return escalation == null || graver == null || !graver.holds(facts)
                    ? finding
                    : new Finding(finding.rule(), escalation.severity(), finding.alert(), finding.title());
        }
    }
}
