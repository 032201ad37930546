package city.vantage.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be asked and said about people in the pictures. */
public enum PrivacyProfile {
    /** Nothing that singles a person out: no age, gender, height, looks of face or body, or identity. */
    MINIMAL,
    /** All that the prompt pack asks for and a model says. */
    FULL;

    /** Parts of attribute names, between dots and hyphens. */
    private static final Set<String> SINGLING_OUT = Set.of(
            "age",
            "gender",
            "sex",
            "height",
            "build",
            "weight",
            "ethnicity",
            "race",
            "skin",
            "face",
            "hair",
            "beard",
            "eyes",
            "identity",
            "name",
            "disability",
            "religion");

    private static final Pattern SEPARATOR = Pattern.compile("[.-]");

    boolean asks(ClosedQuestion question) {
        return this == FULL || SEPARATOR.splitAsStream(question.attribute()).noneMatch(SINGLING_OUT::contains);
    }

    boolean mayAsk(String text) {
        return said(text).equals(text);
    }

    /** A model's caption, with general words for what may not be said. */
    String said(String caption) {
        return this == FULL ? caption : Anonymous.said(caption);
    }

    Answer.Given said(Answer.Given given) {
        return new Answer.Given(
                given.texts().stream()
                        .map(text -> new TurnText(text.party(), said(text.text())))
                        .toList(),
                given.likelihoods());
    }

    public static List<String> names() {
        return List.of(MINIMAL.configured(), FULL.configured());
    }

    public static PrivacyProfile of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public String configured() {
        return name().toLowerCase(Locale.ROOT);
    }
}
