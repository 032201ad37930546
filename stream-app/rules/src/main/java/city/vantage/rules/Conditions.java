package city.vantage.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.RegexLiteralValidator;
import java.util.List;

/** Compiles conditions: syntax, types, size, regular expressions, and texts that a field can never be. */
final class Conditions {
    private static final int LONGEST = 2_000;
    private static final int MOST_NODES = 500;
    private static final int DEEPEST = 32;
    private static final int MOST_ITERATIONS = 1_000;
    private static final int EXCERPT = 40;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private final Vocabulary vocabulary;
    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final CelValidator validator;

    Conditions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        vocabulary
                .all()
                .forEach(field -> builder.addVar(field.name(), field.type().cel()));
        compiler = builder.build();
        runtime = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();
        validator = CelValidatorFactory.standardCelValidatorBuilder(compiler, runtime)
                .addAstValidators(RegexLiteralValidator.INSTANCE)
                .build();
    }

    /** What became of a condition. */
    sealed interface Outcome {}

    record Compiled(Condition condition) implements Outcome {}

    /** Each problem says where it is and what it is. */
    record Faulty(List<String> problems) implements Outcome {}

    Outcome compile(String condition) {
        // CEL would print the whole of it as a part of its message.
        if (condition.length() > LONGEST) {
            return new Faulty(List.of(
                    "the condition has %d characters, at most %d are allowed".formatted(condition.length(), LONGEST)));
        }
        try {
            var checked = compiler.compile(condition);
            if (checked.hasError()) {
                return faulty(checked, condition);
            }
            var ast = checked.getAst();
            var validated = validator.validate(ast);
            if (validated.hasError()) {
                return faulty(validated, condition);
            }
            return outcome(ast, condition);
        } catch (CelValidationException | CelEvaluationException e) {
            return new Faulty(List.of(String.valueOf(e.getMessage())));
        }
    }

    private Outcome outcome(CelAbstractSyntaxTree ast, String condition) throws CelEvaluationException {
        var impossible = new ImpossibleTexts(vocabulary, ast)
                .find().stream().map(issue -> worded(issue, condition)).toList();
        return impossible.isEmpty()
                ? new Compiled(new Condition(vocabulary, runtime.createProgram(ast)))
                : new Faulty(impossible);
    }

    private static Faulty faulty(CelValidationResult result, String condition) {
        return new Faulty(result.getErrors().stream()
                .map(issue -> worded(issue, condition))
                .toList());
    }

    /** CEL counts lines from 1, and columns from 0. What concerns the whole condition has no place. */
    private static String worded(CelIssue issue, String condition) {
        var place = issue.getSourceLocation();
        return place.getLine() < 1
                ? issue.getMessage()
                : "line %d, column %d, at «%s»: %s"
                        .formatted(
                                place.getLine(),
                                place.getColumn() + 1,
                                excerpt(condition, place.getLine(), place.getColumn()),
                                issue.getMessage());
    }

    private static String excerpt(String condition, int line, int column) {
        var rest = condition.lines().skip(line - 1L).findFirst().orElse("");
        var from = Math.min(column, rest.length());
        return rest.substring(from, Math.min(rest.length(), from + EXCERPT)).strip();
    }
}
