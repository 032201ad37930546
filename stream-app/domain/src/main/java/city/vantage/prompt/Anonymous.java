package city.vantage.prompt;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes age, gender and height out of English captions; what people do, wear and notice stays. */
final class Anonymous {
    private static final String PERSON =
            "man|woman|boy|girl|lady|gentleman|guy|male|female|child|kid|toddler|teenager|adult|senior";
    private static final String PEOPLE =
            "men|women|boys|girls|ladies|gentlemen|guys|males|females|children|kids|teenagers|adults";
    private static final String AGED = "elderly|old|older|young|younger|middle-aged|teenage|adult|senior|male|female";
    private static final String DECADE =
            "\\d0s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties";

    private record Change(Pattern of, String to) {}

    private static final String OF_AGE =
            "(?:who (?:is|looks|seems|appears to be) )?(?:probably |perhaps |about |around )?"
                    + "(?:in (?:his|her|their) (?:early |mid |mid-|late )?(?:" + DECADE
                    + ")|aged \\d{1,3}|\\d{1,3}[- ]years?[- ]old)";
    private static final String LENGTH = "(?:about |around )?\\d+(?:\\.\\d+)? ?";
    private static final String OF_HEIGHT = "(?:(?:with|having) a (?:body )?height of " + LENGTH
            + "(?:cm|m|(?:centi)?met(?:re|er)s?)|(?:who (?:is|stands) )?" + LENGTH
            + "(?:cm|centimet(?:re|er)s?)(?: tall)?)";

    /** In this order: ages and heights go, then words for persons become general, then those for what is theirs. */
    private static final List<Change> CHANGES = List.of(
            change("\\bis (?:" + OF_AGE + "|" + OF_HEIGHT + ") and ", ""),
            change(",\\s*(?:" + OF_AGE + "|" + OF_HEIGHT + ")\\b,?", ""),
            change("\\s*\\b(?:" + OF_AGE + "|" + OF_HEIGHT + ")\\b", ""),
            change("\\b(?:an?) (?:(?:" + AGED + ") )*(?:" + PERSON + ")\\b", "a person"),
            change("\\b(?:(?:" + AGED + ") )*(?:" + PERSON + ")\\b", "person"),
            change("\\b(?:(?:" + AGED + ") )*(?:" + PEOPLE + ")\\b", "people"),
            change("\\b(?:an?) (?:(?:" + AGED + ") )+(?=pedestrian|person|cyclist)", "a "),
            change("\\b(?:(?:" + AGED + ") )+(?=pedestrian|person|cyclist)", ""),
            change("\\b(?:he or she|she or he|he/she|he|she)\\b", "the pedestrian"),
            change("\\b(?:his or her|his/her|his|hers|her)\\b", "their"),
            change("\\bhim\\b", "them"),
            change("\\b(?:himself|herself)\\b", "themselves"),
            change("\\s+([,.;])", "$1"),
            change(" {2,}", " "));

    private Anonymous() {}

    static String said(String caption) {
        var text = caption;
        for (var change : CHANGES) {
            text = change.of().matcher(text).replaceAll(found -> likeBefore(found, change.to()));
        }
        return text;
    }

    private static Change change(String of, String to) {
        return new Change(Pattern.compile(of, Pattern.CASE_INSENSITIVE), to);
    }

    /** A sentence that began with the words goes on beginning with a capital. */
    private static String likeBefore(MatchResult found, String to) {
        return !to.isEmpty() && Character.isUpperCase(found.group().charAt(0))
                ? Character.toUpperCase(to.charAt(0)) + to.substring(1)
                : to;
    }
}
