package city.vantage.prompt;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.view.ChosenFrame;
import city.vantage.view.PartySelection;
import city.vantage.view.ViewSelection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The boxes of a chosen frame as a list from which a language model picks the one that a text means, after Cardiel et al.,
 * LLM-wrapper: Black-Box Semantic-Aware Adaptation of Vision-Language Models for Referring Expression Comprehension (ICLR 2025).
 * The list runs on over detectors, and doesn't give away which box geometry would pick.
 */
record PartyList(ChosenFrame frame, List<Detection> boxes) {
    private static final Comparator<Detection> IN_ORDER = Comparator.comparing(Detection::detector)
            .thenComparingDouble(shown -> shown.box().x())
            .thenComparingDouble(shown -> shown.box().y())
            .thenComparing(Detection::trackId);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static PartyList of(ChosenFrame frame) {
        return new PartyList(
                frame,
                Stream.concat(frame.parties().stream(), frame.others().stream())
                        .sorted(IN_ORDER)
                        .toList());
    }

    /** What has to be asked: where there is but one of a kind, nothing. */
    List<Turn> questions(List<PartyQuery> queries) {
        return queries.stream()
                .filter(query -> boxes.stream()
                                .filter(shown -> shown.category() == query.party())
                                .count()
                        > 1)
                .map(query -> new Turn(query.party(), question(query)))
                .toList();
    }

    /** The view with the parties that were named; with those of geometry where one wasn't. */
    ViewSelection told(ViewSelection view, Answer answer) {
        if (!(answer instanceof Answer.Given(var texts, var _))) {
            return view.showing(frame.parties(), PartySelection.NO_ANSWER);
        }
        var meant = new ArrayList<>(frame.parties());
        for (var text : texts) {
            var number = NUMBER.matcher(text.text());
            if (!number.find()) {
                return view.showing(frame.parties(), PartySelection.NO_NUMBER);
            }
            var named = named(number.group(), text.party());
            if (named.isEmpty()) {
                return view.showing(frame.parties(), PartySelection.OUT_OF_RANGE);
            }
            meant.replaceAll(shown -> shown.category() == text.party() ? named.getFirst() : shown);
        }
        return view.showing(meant, PartySelection.LANGUAGE);
    }

    /** The box of a number, if there is one, and it shows such a party. */
    private List<Detection> named(String number, Category party) {
        return IntStream.range(0, boxes.size())
                .filter(i -> number.equals(Integer.toString(i)))
                .mapToObj(boxes::get)
                .filter(shown -> shown.category() == party)
                .toList();
    }

    private String question(PartyQuery query) {
        return """
                A picture is %d pixels wide and %d pixels high. Below are the %d boxes that detectors have found in it, each with its \
                number, what it shows, its left, top, right and bottom edge in pixels, and how sure the detector is. Tops and bottoms \
                count downwards from the upper edge: of two things on the ground, the one whose bottom is larger is nearer to the camera. \
                Boxes whose edges are close to each other are near each other.
                %s
                Which box shows %s? Answer with its number alone.""".formatted(
                        frame.frameSize().width(),
                        frame.frameSize().height(),
                        boxes.size(),
                        IntStream.range(0, boxes.size())
                                .mapToObj(i -> line(i, boxes.get(i)))
                                .collect(Collectors.joining("\n")),
                        query.text());
    }

    private static String line(int number, Detection shown) {
        Box box = shown.box();
        return String.format(
                Locale.ROOT,
                "%d: \"%s\" [%.1f, %.1f, %.1f, %.1f], %.2f, by %s",
                number,
                shown.category().name().toLowerCase(Locale.ROOT),
                box.x(),
                box.y(),
                box.right(),
                box.bottom(),
                shown.confidence(),
                shown.detector());
    }
}
