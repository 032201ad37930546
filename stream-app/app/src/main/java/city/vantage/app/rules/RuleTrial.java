package city.vantage.app.rules;

import city.vantage.app.reader.RecordedFacts;
import city.vantage.description.Assessment;
import city.vantage.description.Facts;
import city.vantage.description.Finding;
import city.vantage.description.SeverityRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What rules say of recorded descriptions. */
public final class RuleTrial {
    private static final int MOST_PROBLEMS = 20;

    private final boolean alertsOnly;
    private final List<String> lines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> descriptions = new TreeMap<>();
    private final Map<String, Set<String>> incidents = new TreeMap<>();
    private int read;
    private int faulty;

    private RuleTrial(boolean alertsOnly) {
        this.alertsOnly = alertsOnly;
    }

    /** @param alertsOnly leave out rules that raise no alert */
    public static RuleTrial of(SeverityRules rules, Path file, boolean alertsOnly) throws IOException {
        var trial = new RuleTrial(alertsOnly);
        try (var reader = Files.newBufferedReader(file)) {
            var number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    trial.add(number, line, rules);
                }
            }
        }
        trial.sum();
        return trial;
    }

    /** One for each rule that would have fired on a description, then the sums. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Lines of the file that are no descriptions; at most 20 of them. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void add(int number, String line, SeverityRules rules) {
        try {
            var facts = RecordedFacts.of(line);
            show(facts, rules.assess(facts));
            read++;
        } catch (IllegalArgumentException e) {
            faulty++;
            if (problems.size() < MOST_PROBLEMS) {
                problems.add("Line %d is no description: %s.".formatted(number, e.getMessage()));
            }
        }
    }

    private void show(Facts facts, Assessment assessment) {
        for (var finding : assessment.findings()) {
            if (finding.alert() || !alertsOnly) {
                lines.add("%s  %s  revision %d  %-8s  %s%s"
                        .formatted(
                                facts.incidentId(),
                                facts.phase(),
                                facts.revision(),
                                finding.severity(),
                                finding.rule(),
                                finding.alert() ? "  alert" : ""));
                count(facts, finding);
            }
        }
        assessment
                .failed()
                .forEach(rule -> lines.add("%s  %s  revision %d  %s could not be evaluated"
                        .formatted(facts.incidentId(), facts.phase(), facts.revision(), rule)));
    }

    private void count(Facts facts, Finding finding) {
        descriptions.merge(finding.rule(), 1, Integer::sum);
        incidents.computeIfAbsent(finding.rule(), _ -> new HashSet<>()).add(facts.incidentId());
    }

    private void sum() {
        lines.add("%d descriptions%s"
                .formatted(read, faulty == 0 ? "" : ", and %d lines that are none".formatted(faulty)));
        descriptions.forEach((rule, count) -> lines.add("%s: %d descriptions of %d incidents"
                .formatted(rule, count, incidents.getOrDefault(rule, Set.of()).size())));
    }
}
