package city.vantage.app.config;

import city.vantage.description.Severity;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.PromptPack;
import city.vantage.rules.CelRules;
import city.vantage.rules.InvalidRulesException;
import city.vantage.rules.Rule;
import city.vantage.rules.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rule packs from YAML files. {@code rules/vantage-5.yaml} shows every key. */
public final class RulePackFile {
    private static final String BUNDLED = "/rules/vantage-5.yaml";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[\\w.-]{1,64}");
    private static final String NAME_MEANING = "1 to 64 small letters, digits or -, and begin with a letter";
    private static final int MOST_RULES = 100;
    private static final int LONGEST_TITLE = 200;

    private final Vocabulary vocabulary;
    private final List<String> problems;

    private RulePackFile(Vocabulary vocabulary, List<String> problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /**
     * What rules may ask: the attributes of the pack that is used, and those of the bundled one, which are unknown where
     * they aren't asked for.
     */
    public static Vocabulary vocabulary(PromptPack pack) {
        List<ClosedQuestion> questions = Stream.of(pack, PromptPackFile.bundled())
                .flatMap(known -> known.closedQuestions().stream())
                .toList();
        return new Vocabulary(questions);
    }

    /** The rules that Vantage brings along. */
    public static CelRules bundled(Vocabulary vocabulary) {
        return YamlFile.bundled(BUNDLED, (fields, problems) -> new RulePackFile(vocabulary, problems).read(fields));
    }

    /**
     * Reads rules of the user's own.
     *
     * @throws InvalidConfigException with all that is wrong with the file
     */
    public static CelRules read(Path file, Vocabulary vocabulary) {
        return YamlFile.read(
                "Rule pack", file, (fields, problems) -> new RulePackFile(vocabulary, problems).read(fields));
    }

    private @Nullable CelRules read(Fields file) {
        file.text("name", VERSION.asMatchPredicate(), "1 to 64 letters, digits or . _ -");
        file.text("version", VERSION.asMatchPredicate(), "1 to 64 letters, digits or . _ -");
        var rules = new ArrayList<Rule>();
        for (var fields : file.mappings("rules", MOST_RULES)) {
            rules.add(rule(fields));
        }
        file.refuseOthers();
        try {
            // A rule whose text is missing has been noted already.
            return CelRules.of(
                    rules.stream().filter(rule -> !rule.condition().isBlank()).toList(), vocabulary);
        } catch (InvalidRulesException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private Rule rule(Fields fields) {
        var rule = Rule.of(
                fields.text("name", NAME.asMatchPredicate(), NAME_MEANING),
                fields.constant("severity", Severity.class),
                fields.truth("alert"),
                fields.text(
                        "title",
                        title -> title.length() <= LONGEST_TITLE,
                        "at most %d characters long".formatted(LONGEST_TITLE)),
                fields.text("when"));
        var escalating = fields.has("escalation") ? escalating(rule, fields.mapping("escalation")) : rule;
        fields.refuseOthers();
        return escalating;
    }

    private static Rule escalating(Rule rule, Fields fields) {
        var escalating = rule.escalating(fields.constant("severity", Severity.class), fields.text("when"));
        fields.refuseOthers();
        return escalating;
    }
}
