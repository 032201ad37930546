package city.vantage.prompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which question of a claim a closed question is. Its attribute tells, so that an answer can be read without the prompt
 * pack: {@code claim.danger.0.holds}.
 *
 * @param claim name of the claim
 * @param pair number of the pair, from 0
 * @param yesHolds whether yes means that the claim holds
 */
public record ClaimQuestion(String claim, int pair, boolean yesHolds) {
    public static final String YES = "yes";
    public static final String NO = "no";

    /** What the names of claims begin with that are watched for and verify nothing. */
    static final String WATCH = "watch-";

    private static final Pattern ATTRIBUTE = Pattern.compile("claim\\.([a-z-]{1,64})\\.(\\d{1,3})\\.(holds|fails)");

    /** Empty for a question that is about an attribute. */
    public static Optional<ClaimQuestion> of(String attribute) {
        var matcher = ATTRIBUTE.matcher(attribute);
        return matcher.matches()
                ? Optional.of(new ClaimQuestion(
                        matcher.group(1),
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3).equals("holds")))
                : Optional.empty();
    }

    /** Whether the claim holds where this is the true answer. */
    public boolean holds(String answer) {
        return answer.equals(YES) == yesHolds;
    }

    /**
     * The true answer to a closed question about an attribute or a claim; empty where it isn't known.
     *
     * @param truth values by attribute; of claims yes or no by {@code claim.NAME}
     */
    public static Optional<String> answer(String attribute, Map<String, String> truth) {
        var claim = of(attribute);
        var value =
                Optional.ofNullable(truth.get(claim.map(ClaimQuestion::about).orElse(attribute)));
        return claim.isPresent() ? value.map(holds -> holds.equals(YES) == claim.get().yesHolds ? YES : NO) : value;
    }

    public boolean isWatch() {
        return claim.startsWith(WATCH);
    }

    /** The watch that it asks for. */
    public String watch() {
        return claim.substring(WATCH.length());
    }

    /** What all questions of its claim are about, such as {@code claim.danger}. */
    public String about() {
        return "claim." + claim;
    }

    String attribute() {
        return "claim.%s.%d.%s".formatted(claim, pair, yesHolds ? "holds" : "fails");
    }

    ClosedQuestion asking(String question) {
        return new ClosedQuestion(attribute(), question, List.of(YES, NO));
    }
}
