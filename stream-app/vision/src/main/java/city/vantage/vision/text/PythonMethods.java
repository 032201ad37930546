package city.vantage.vision.text;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jinjava.javax.el.ELContext;
import jinjava.javax.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** The methods of Python's strings and dictionaries that chat templates call. Others are errors, not guesses. */
final class PythonMethods extends ELResolver {

    @Override
    @SuppressWarnings("ReturnMissingNullable") // the library has no annotations
    public @Nullable Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?> @Nullable [] types, Object[] arguments) {
        var result = switch (base) {
            case String text -> ofText(text, String.valueOf(method), arguments);
            case Map<?, ?> map -> ofMap(map, String.valueOf(method), arguments);
            case null, default -> null;
        };
        if (result != null) {
            context.setPropertyResolved(true);
        }
        return result;
    }

    private static @Nullable Object ofText(String text, String method, Object[] arguments) {
        var none = arguments.length == 0;
        var first = none ? "" : String.valueOf(arguments[0]);
        return switch (method) {
            case "upper" -> none ? text.toUpperCase(Locale.ROOT) : null;
            case "lower" -> none ? text.toLowerCase(Locale.ROOT) : null;
            case "strip" -> none ? text.strip() : null;
            case "lstrip" -> none ? text.stripLeading() : null;
            case "rstrip" -> none ? text.stripTrailing() : null;
            case "startswith" -> arguments.length == 1 ? text.startsWith(first) : null;
            case "endswith" -> arguments.length == 1 ? text.endsWith(first) : null;
            case "replace" -> arguments.length == 2 ? text.replace(first, String.valueOf(arguments[1])) : null;
            case "split" ->
                arguments.length == 1 && !first.isEmpty() ? List.of(text.split(Pattern.quote(first), -1)) : null;
            default -> null;
        };
    }

    private static @Nullable Object ofMap(Map<?, ?> map, String method, Object[] arguments) {
        return method.equals("get") && arguments.length == 2 && !map.containsKey(arguments[0]) ? arguments[1] : null;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }
}
