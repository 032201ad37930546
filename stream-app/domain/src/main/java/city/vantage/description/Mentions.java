package city.vantage.description;

import static city.vantage.incident.Category.CYCLIST;
import static city.vantage.incident.Category.PEDESTRIAN;
import static city.vantage.incident.Category.VEHICLE;

import city.vantage.incident.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parties that a caption names. Groups of words go before single ones, so that a car park is no car; plurals
 * count, and so does what is said not to be there: a caption that denies a cyclist still speaks of one.
 */
public final class Mentions {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");

    private static final Map<String, Category> WORDS = words(Map.of(
            PEDESTRIAN,
            "pedestrian person man woman boy girl child kid adult walker runner jogger lady gentleman",
            VEHICLE,
            "vehicle car automobile van truck lorry bus taxi cab sedan suv minivan pickup hatchback coupe trailer tram",
            CYCLIST,
            "cyclist bicyclist bicycle bike biker motorcyclist motorcycle motorbike scooter moped"));

    private static final Map<String, Category> IRREGULAR = Map.of(
            "people", PEDESTRIAN,
            "men", PEDESTRIAN,
            "women", PEDESTRIAN,
            "children", PEDESTRIAN,
            "ladies", PEDESTRIAN,
            "gentlemen", PEDESTRIAN,
            "lorries", VEHICLE,
            "buses", VEHICLE,
            "taxis", VEHICLE);

    /** Places and things that are called after a party. */
    private static final List<String> NO_PARTY = List.of(
            "car park",
            "car parks",
            "bus stop",
            "bus stops",
            "bus lane",
            "bus lanes",
            "taxi rank",
            "bike lane",
            "bike lanes",
            "bicycle lane",
            "bicycle lanes",
            "bicycle path",
            "pedestrian crossing",
            "pedestrian crossings",
            "pedestrian bridge",
            "pedestrian lights",
            "vehicle lane");

    private Mentions() {}

    /** In order of the caption, with repetitions. */
    public static List<Mention> in(String caption) {
        var words = List.of(BETWEEN_WORDS.split(caption.toLowerCase(Locale.ROOT), -1));
        var found = new ArrayList<Mention>();
        for (var index = 0; index < words.size(); index++) {
            if (index + 1 < words.size() && NO_PARTY.contains(words.get(index) + " " + words.get(index + 1))) {
                index++;
                continue;
            }
            var party = party(words.get(index));
            if (party != null) {
                found.add(new Mention(words.get(index), party));
            }
        }
        return found;
    }

    private static @Nullable Category party(String word) {
        var irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        var party = WORDS.get(word);
        return party == null && word.endsWith("s") ? WORDS.get(word.substring(0, word.length() - 1)) : party;
    }

    private static Map<String, Category> words(Map<Category, String> parties) {
        var words = new HashMap<String, Category>();
        parties.forEach((party, list) -> List.of(list.split(" ", -1)).forEach(word -> words.put(word, party)));
        return Map.copyOf(words);
    }
}
