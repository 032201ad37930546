package city.vantage.description;

import city.vantage.incident.Category;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.TurnText;
import city.vantage.view.PartySelection;
import city.vantage.view.ViewSelection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What about a description is doubtful, as flags. */
final class Doubts {
    private static final List<Category> PARTIES = List.of(Category.PEDESTRIAN, Category.VEHICLE);

    private Doubts() {}

    /**
     * A caption speaks of a pedestrian and a vehicle: where no detection shows one, it stands on nothing. And a phase that
     * no source names may be another.
     */
    static List<String> of(ViewSelection view) {
        var chosen = EnumSet.noneOf(Category.class);
        view.chosen().parties().forEach(party -> chosen.add(party.category()));
        return Stream.of(
                        view.phaseEstimated() ? Stream.of("estimated-phase") : Stream.<String>of(),
                        unanswered(view.chosen().partySelection()),
                        missing(view, chosen).map(party -> "no-" + word(party) + "-detected"))
                .flatMap(flags -> flags)
                .toList();
    }

    /** A language model was asked which parties are meant, and didn't say. */
    private static Stream<String> unanswered(PartySelection selection) {
        return switch (selection) {
            case GEOMETRY, LANGUAGE -> Stream.of();
            case OUT_OF_RANGE -> Stream.of("parties-out-of-range");
            case NO_NUMBER -> Stream.of("parties-without-number");
            case NO_ANSWER -> Stream.of("parties-without-answer");
        };
    }

    /**
     * The same of a view that was described. Adds parties that the captions name although nothing shows them (CHAIR:
     * Rohrbach et al. 2018, with the boxes of the chosen camera's phase for the objects in the picture), attributes that the
     * boxes contradict.
     */
    static List<String> of(ViewSelection view, List<TurnText> texts, List<Attribute> attributes) {
        return Stream.of(
                        of(view).stream(),
                        unsupported(view, texts).map(party -> "unsupported-" + word(party)),
                        GeometryContradictions.of(view, attributes).stream().map(name -> "contradicted-" + name))
                .flatMap(flags -> flags)
                .toList();
    }

    private static Stream<Category> unsupported(ViewSelection view, List<TurnText> texts) {
        var named = EnumSet.noneOf(Category.class);
        texts.forEach(text -> Mentions.in(text.text()).forEach(mention -> named.add(mention.party())));
        var shown = EnumSet.noneOf(Category.class);
        view.chosen().parties().forEach(party -> shown.add(party.category()));
        view.paths().forEach(path -> shown.add(path.category()));
        return missing(view, shown).filter(named::contains);
    }

    private static Stream<Category> missing(ViewSelection view, Set<Category> shown) {
        return PARTIES.stream().filter(party -> !isEgoVehicle(party, view)).filter(party -> !shown.contains(party));
    }

    private static boolean isEgoVehicle(Category party, ViewSelection view) {
        return party == Category.VEHICLE && view.viewKind() == ViewKind.VEHICLE;
    }

    private static String word(Category party) {
        return party.name().toLowerCase(Locale.ROOT);
    }
}
