package city.vantage.app.dataset;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.Map;

/**
 * One picture of an incident's phase, with what is known of it.
 *
 * @param id names its files: letters, digits, dots, hyphens and underscores
 * @param frame JPEG or PNG as the camera made it
 * @param parties boxes of the parties in it, in pixels
 * @param captions what a description says of each party
 * @param attributes values by attribute; may lack some
 * @param asked other questions and their answers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sight(
        String id,
        Phase phase,
        ViewKind viewKind,
        byte[] frame,
        Map<Category, Box> parties,
        Map<Category, String> captions,
        Map<String, String> attributes,
        List<Lesson.Turn> asked) {
    public Sight {
        parties = Map.copyOf(parties);
        captions = Map.copyOf(captions);
        attributes = Map.copyOf(attributes);
        asked = List.copyOf(asked);
    }

    /** Whether each party has a box of more than so many pixels: CityLLaVA trains on no smaller ones. */
    boolean showsMoreThan(double area) {
        return parties.values().stream().allMatch(box -> box.area() > area);
    }
}
