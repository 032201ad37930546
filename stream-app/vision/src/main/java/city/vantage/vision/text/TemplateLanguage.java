package city.vantage.vision.text;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.el.JinjavaInterpreterResolver;
import com.hubspot.jinjava.lib.fn.ELFunctionDefinition;
import jinjava.javax.el.CompositeELResolver;

/**
 * Jinja as chat templates use it: whitespace as transformers sets it (with {@link BlockIndents}), Python's methods of strings, {@code generation}
 * blocks, {@code raise_exception}. There is no {@code strftime_now}: a prompt that tells the day can't be replayed.
 *
 * <p>Values are never rendered again: text from outside that holds <code>{{ }}</code> stays text.
 */
final class TemplateLanguage {
    private static final long MAX_OUTPUT = 4 << 20;

    private TemplateLanguage() {}

    static Jinjava create() {
        var resolver = new CompositeELResolver();
        resolver.add(new PythonMethods());
        resolver.add(JinjavaInterpreterResolver.DEFAULT_RESOLVER_READ_ONLY);
        var jinjava = new Jinjava(JinjavaConfig.newBuilder()
                .withTrimBlocks(true)
                .withLstripBlocks(false)
                .withKeepTrailingNewline(true)
                .withNestedInterpretationEnabled(false)
                .withLegacyOverrides(asInPython())
                .withMaxOutputSize(MAX_OUTPUT)
                .withElResolver(resolver)
                .build());
        var context = jinjava.getGlobalContext();
        context.registerTag(new GenerationTag());
        context.registerFunction(
                new ELFunctionDefinition("", "raise_exception", TemplateLanguage.class, "raise", String.class));
        return jinjava;
    }

    /** Where this renderer's own ways differ from Jinja's, take Jinja's. */
    private static LegacyOverrides asInPython() {
        return LegacyOverrides.newBuilder()
                .withEvaluateMapKeys(true)
                .withIterateOverMapKeys(true)
                .withUsePyishObjectMapper(true)
                .withUseNaturalOperatorPrecedence(true)
                .withParseWhitespaceControlStrictly(true)
                .withAllowAdjacentTextNodes(true)
                .withUseTrimmingForNotesAndExpressions(true)
                .withKeepNullableLoopValues(true)
                .withHandleBackslashInQuotesOnly(true)
                .build();
    }

    /** What {@code raise_exception} calls. */
    @SuppressWarnings("DoNotCallSuggester") // templates call it by its name
    public static String raise(String message) {
        throw new IllegalArgumentException(message);
    }
}
