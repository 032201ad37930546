package city.vantage.app.dataset;

import city.vantage.incident.Category;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a sentence of a caption is about. CityLLaVA has a language model sort the sentences; these patterns do it for
 * captions in the words of WTS. A sentence belongs to the first dimension of its party whose pattern it holds.
 */
enum Dimension {
    PEDESTRIAN_APPEARANCE(
            Category.PEDESTRIAN,
            "What does the pedestrian look like?",
            "\\b(wear\\w*|dressed|cm tall|clothing|clothes|hat)\\b"),
    PEDESTRIAN_ENVIRONMENT(
            Category.PEDESTRIAN,
            "What are the weather and the road like?",
            "\\b(weather|surface|asphalt|lighting|scene|traffic|sidewalks?|lanes?)\\b"),
    PEDESTRIAN_POSITION(
            Category.PEDESTRIAN,
            "Where is the pedestrian, and which way does the body face?",
            "\\b(faces|body|(vehicle(, for its part,)? is (very near|close by|far away))|with the vehicle)\\b"),
    PEDESTRIAN_MOVEMENT(Category.PEDESTRIAN, "Where does the pedestrian look, and what is the pedestrian doing?", ""),
    VEHICLE_PEDESTRIAN(
            Category.VEHICLE,
            "What does the pedestrian near the vehicle look like?",
            "\\b(wears|wearing|dressed|cm tall|is a (man|woman) in)\\b"),
    VEHICLE_ENVIRONMENT(
            Category.VEHICLE,
            "What are the weather and the road around the vehicle like?",
            "\\b(weather|surface|asphalt|lighting|scene|traffic|sidewalks?|lanes?|this happens|the place is)\\b"),
    VEHICLE_STATE(Category.VEHICLE, "Where is the pedestrian for the vehicle, and what is the vehicle doing?", "");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    private final Category party;
    private final String question;
    private final Pattern words;

    Dimension(Category party, String question, String words) {
        this.party = party;
        this.question = question;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    static List<Dimension> of(Category party) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.party == party)
                .toList();
    }

    String question() {
        return question;
    }

    /** The sentences of a caption that are about this, in their order; empty where none is. */
    String sentences(String caption) {
        return SENTENCE_END
                .splitAsStream(caption)
                .filter(sentence -> of(party).stream()
                                .filter(dimension ->
                                        dimension.words.matcher(sentence).find())
                                .findFirst()
                                .orElse(this)
                        == this)
                .collect(Collectors.joining(" "));
    }
}
