package city.vantage.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds comparisons of a field with a text that it can never be: a slip of the pen would never hold, and nobody saw it. */
final class ImpossibleTexts {
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

    private final Vocabulary vocabulary;
    private final CelAbstractSyntaxTree ast;

    ImpossibleTexts(Vocabulary vocabulary, CelAbstractSyntaxTree ast) {
        this.vocabulary = vocabulary;
        this.ast = ast;
    }

    List<CelIssue> find() {
        return CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .filter(expr -> expr.getKind() == CelExpr.ExprKind.Kind.CALL)
                .map(CelExpr::call)
                .filter(call ->
                        COMPARISONS.contains(call.function()) && call.args().size() == 2)
                .flatMap(call -> Stream.concat(
                        impossible(call.args().get(0), call.args().get(1)),
                        impossible(call.args().get(1), call.args().get(0))))
                .toList();
    }

    private Stream<CelIssue> impossible(CelExpr asked, CelExpr compared) {
        var field = field(asked);
        return field == null || field.words().isEmpty()
                ? Stream.empty()
                : texts(compared)
                        .filter(text -> !text.constant().stringValue().isEmpty())
                        .filter(text -> !field.words().contains(text.constant().stringValue()))
                        .map(text -> CelIssue.formatError(
                                text.id(),
                                ast.getSource().getOffsetLocation(offset(text)).orElseThrow(),
                                "%s is never '%s'; it is one of %s"
                                        .formatted(field.name(), text.constant().stringValue(), field.words())));
    }

    private int offset(CelExpr expr) {
        return ast.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
    }

    /** The checker has resolved what stands for a field to one name. */
    private @Nullable Field field(CelExpr expr) {
        var reference = ast.getReference(expr.id());
        return reference.map(named -> vocabulary.field(named.name())).orElse(null);
    }

    private static Stream<CelExpr> texts(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT ->
                expr.constant().getKind() == CelConstant.Kind.STRING_VALUE ? Stream.of(expr) : Stream.empty();
            case LIST -> expr.list().elements().stream().flatMap(ImpossibleTexts::texts);
            default -> Stream.empty();
        };
    }
}
