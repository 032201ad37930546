package city.vantage.app.dataset;

import city.vantage.description.Attribute;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.FrameReference;
import city.vantage.vision.image.FrameException;
import city.vantage.vision.image.FrameStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that were described, with what was said of them. A frame that can't be had any more is left out, and told of.
 */
public final class DescribedSights implements SightSource {
    private final List<List<SafetyDescription>> incidents;
    private final FrameStore frames;
    private final Consumer<String> problems;

    /** @param descriptions of which those with captions and a frame count */
    public DescribedSights(List<SafetyDescription> descriptions, FrameStore frames, Consumer<String> problems) {
        this.incidents = List.copyOf(descriptions.stream()
                .filter(SafetyDescription::isAnswered)
                .filter(description -> description.view().chosen().frame() != null)
                .collect(Collectors.groupingBy(
                        description -> description.view().incidentId(), TreeMap::new, Collectors.toList()))
                .values());
        this.frames = frames;
        this.problems = problems;
    }

    @Override
    public int incidents() {
        return incidents.size();
    }

    @Override
    public List<Sight> of(int number) {
        var sights = new ArrayList<Sight>();
        for (var description : incidents.get(number)) {
            var frame = description.view().chosen().frame();
            if (frame != null) {
                fetched(frame).map(bytes -> sight(description, bytes)).ifPresent(sights::add);
            }
        }
        return sights;
    }

    private Optional<byte[]> fetched(FrameReference frame) {
        try {
            return Optional.of(frames.fetch(frame));
        } catch (FrameException e) {
            problems.accept("%s is left out: %s".formatted(frame.uri(), e.getMessage()));
            return Optional.empty();
        }
    }

    static Sight sight(SafetyDescription description, byte[] frame) {
        var view = description.view();
        var parties = new EnumMap<Category, Box>(Category.class);
        view.chosen().parties().forEach(party -> parties.put(party.category(), party.box()));
        var captions = new EnumMap<Category, String>(Category.class);
        put(captions, Category.PEDESTRIAN, description.pedestrianCaption());
        put(captions, Category.VEHICLE, description.vehicleCaption());
        return new Sight(
                "%s-%s-%s"
                        .formatted(view.incidentId(), view.phase().name().toLowerCase(Locale.ROOT), view.cameraId())
                        .replaceAll("[^\\w.-]", "_"),
                view.phase(),
                view.viewKind(),
                List.of(new Sight.Moment(frame, parties)),
                captions,
                description.attributes().stream()
                        .filter(attribute -> attribute.value() != null)
                        .collect(Collectors.toMap(Attribute::name, attribute -> String.valueOf(attribute.value()))),
                List.of());
    }

    private static void put(Map<Category, String> captions, Category party, @Nullable String caption) {
        if (caption != null) {
            captions.put(party, caption);
        }
    }
}
