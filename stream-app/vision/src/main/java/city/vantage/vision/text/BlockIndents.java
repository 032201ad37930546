package city.vantage.vision.text;

import java.util.regex.Pattern;

/**
 * Jinja's {@code lstrip_blocks}: blanks between the start of a line and a block or a comment go away. The renderer's own
 * takes blanks within a line too, which moves words of a prompt together, and knows no plus signs.
 */
final class BlockIndents {
    private static final Pattern TAG = Pattern.compile("\\{[{%#]");
    private static final Pattern RAW = Pattern.compile("\\{%[-+]?\\s*raw\\s*[-+]?%}");
    private static final Pattern END_OF_RAW = Pattern.compile("\\{%[-+]?\\s*endraw");

    private final String source;
    private final StringBuilder out = new StringBuilder();

    private BlockIndents(String source) {
        this.source = source;
    }

    /** The template without the blanks, plus signs and carriage returns. */
    static String removed(String template) {
        return new BlockIndents(template.replaceAll("\r\n?", "\n")).removed();
    }

    private String removed() {
        var at = 0;
        var tags = TAG.matcher(source);
        while (tags.find(at)) {
            var open = tags.start();
            var end = end(open);
            if (end < 0) {
                break;
            }
            out.append(text(at, open));
            var tag = source.substring(open, end);
            append(tag, end);
            tags.usePattern(RAW.matcher(tag).matches() ? END_OF_RAW : TAG);
            at = end;
        }
        // What ends nowhere is for the renderer to refuse.
        return out.append(source, at, source.length()).toString();
    }

    /** The text before a tag. */
    private String text(int from, int open) {
        var text = source.substring(from, open);
        var lineStart = text.lastIndexOf('\n') + 1;
        var startsALine = lineStart > 0 || from == 0;
        return startsALine && takesIndent(open) && text.substring(lineStart).isBlank()
                ? text.substring(0, lineStart)
                : text;
    }

    private boolean takesIndent(int open) {
        return source.charAt(open + 1) != '{' && !source.startsWith("+", open + 2);
    }

    /** The tag without its plus signs. A line break that Jinja keeps behind it is doubled: the renderer takes one away. */
    private void append(String tag, int end) {
        var block = tag.charAt(1) != '{';
        var start = block && tag.charAt(2) == '+' ? 3 : 2;
        var stop = block && tag.length() - 3 >= start && tag.charAt(tag.length() - 3) == '+' ? 3 : 2;
        out.append(tag, 0, 2).append(tag, start, tag.length() - stop).append(tag, tag.length() - 2, tag.length());
        var keepsLine = stop == 3 || (RAW.matcher(tag).matches() && !tag.endsWith("-%}"));
        if (keepsLine && source.startsWith("\n", end)) {
            out.append('\n');
        }
    }

    /** Behind the tag that opens here, or -1. */
    private int end(int open) {
        var kind = source.charAt(open + 1);
        var close = kind == '{' ? "}}" : kind + "}";
        var quote = '\0';
        for (var i = open + 2; i < source.length(); i++) {
            var c = source.charAt(i);
            if (quote == '\0' && source.startsWith(close, i)) {
                return i + 2;
            } else if (quote != '\0' && c == '\\') {
                i++;
            } else if (c == quote) {
                quote = '\0';
            } else if (quote == '\0' && kind != '#' && (c == '\'' || c == '"')) {
                quote = c;
            }
        }
        return -1;
    }
}
