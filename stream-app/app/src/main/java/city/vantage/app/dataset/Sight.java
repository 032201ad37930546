package city.vantage.app.dataset;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.Map;

/**
 * What one camera saw of an incident's phase, with what is known of it.
 *
 * @param id names its files: letters, digits, dots, hyphens and underscores
 * @param moments one or more, in time order
 * @param captions what a description says of each party
 * @param attributes values by attribute; may lack some
 * @param asked other questions and their answers
 */
public record Sight(
        String id,
        Phase phase,
        ViewKind viewKind,
        List<Moment> moments,
        Map<Category, String> captions,
        Map<String, String> attributes,
        List<Lesson.Turn> asked) {
    /**
     * One picture.
     *
     * @param frame JPEG or PNG as the camera made it
     * @param parties boxes of the parties in it, in pixels
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Moment(byte[] frame, Map<Category, Box> parties) {
        public Moment {
            parties = Map.copyOf(parties);
        }
    }

    public Sight {
        moments = List.copyOf(moments);
        captions = Map.copyOf(captions);
        attributes = Map.copyOf(attributes);
        asked = List.copyOf(asked);
    }

    /** Whether each party has boxes of more than so many pixels: CityLLaVA trains on no smaller ones. */
    boolean showsMoreThan(double area) {
        return moments.stream()
                .flatMap(moment -> moment.parties().values().stream())
                .allMatch(box -> box.area() > area);
    }
}
