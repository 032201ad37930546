package city.vantage.app.compare;

/** Text in a page. */
final class Html {
    private Html() {}

    /** The text as it can stand in an element or in an attribute with double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String element(String name, String style, String text) {
        return "<%1$s class=\"%2$s\">%3$s</%1$s>".formatted(name, style, escaped(text));
    }
}
