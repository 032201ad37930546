package city.vantage.app.dataset;

import city.vantage.incident.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The three kinds from templates, without a teacher. The wording is our own. */
final class TemplateKinds implements ThreeKinds {
    private static final Map<String, String> DANGERS = Map.of(
            "colliding with the vehicle", "the two have collided",
            "rushing out", "the pedestrian runs out in front of traffic",
            "falling", "the pedestrian is falling where vehicles drive");

    @Override
    public List<Lesson> of(Sight sight) {
        var lessons = new ArrayList<Lesson>();
        var conversation = Stream.of(Category.VEHICLE, Category.PEDESTRIAN)
                .flatMap(party -> Dimension.of(party).stream()
                        .map(dimension -> new Lesson.Turn(
                                dimension.question(),
                                dimension.sentences(sight.captions().getOrDefault(party, "")))))
                .filter(turn -> !turn.answer().isEmpty())
                .toList();
        if (conversation.size() > 1) {
            lessons.add(new Lesson("conversation", "", conversation));
        }
        var whole = Stream.of(Category.VEHICLE, Category.PEDESTRIAN)
                .map(party -> sight.captions().getOrDefault(party, ""))
                .filter(caption -> !caption.isEmpty())
                .toList();
        if (!whole.isEmpty()) {
            lessons.add(new Lesson(
                    "detail",
                    "",
                    List.of(new Lesson.Turn("Describe in detail what can be seen.", String.join(" ", whole)))));
        }
        var reasons = reasons(sight.attributes());
        if (!reasons.isEmpty()) {
            lessons.add(new Lesson(
                    "reasoning",
                    "",
                    List.of(new Lesson.Turn("Is this dangerous for the pedestrian, and why?", judged(reasons)))));
        }
        return lessons;
    }

    /** A reason for danger that holds, or one against it. */
    private record Reason(String text, boolean dangerous) {}

    private static List<Reason> reasons(Map<String, String> attributes) {
        var reasons = new ArrayList<Reason>();
        var action = attributes.getOrDefault("pedestrian.action", "");
        if (DANGERS.containsKey(action)) {
            reasons.add(new Reason(DANGERS.getOrDefault(action, ""), true));
        }
        var distance = attributes.getOrDefault("pedestrian.distance", "");
        var near = !distance.isEmpty() && !distance.startsWith("far");
        if (!distance.isEmpty()) {
            reasons.add(new Reason("the two are %s".formatted(near ? "close to each other" : "far apart"), near));
        }
        var moving = attributes.getOrDefault("vehicle.speed", "");
        if (!moving.isEmpty()) {
            var stands = moving.equals("0 km/h");
            reasons.add(new Reason(stands ? "the vehicle stands" : "the vehicle drives at " + moving, !stands));
        }
        var awareness = attributes.getOrDefault("pedestrian.awareness", "");
        if (!awareness.isEmpty()) {
            reasons.add(new Reason("the pedestrian " + awareness, awareness.contains("unaware")));
        }
        if (attributes.getOrDefault("environment.brightness", "").equals("dark")) {
            reasons.add(new Reason("it is dark", true));
        }
        if (attributes.getOrDefault("environment.surface", "").matches("wet|frozen")) {
            reasons.add(new Reason("the road is " + attributes.get("environment.surface"), true));
        }
        return reasons;
    }

    private static String judged(List<Reason> reasons) {
        var against = reasons.stream()
                .filter(reason -> !reason.dangerous())
                .map(Reason::text)
                .toList();
        var dangers =
                reasons.stream().filter(Reason::dangerous).map(Reason::text).toList();
        if (dangers.isEmpty()) {
            return "Hardly: %s.".formatted(joined(against));
        }
        var but = against.isEmpty() ? "" : " What speaks against it: %s.".formatted(joined(against));
        return "%s: %s.%s".formatted(dangers.size() > 2 ? "Yes" : "It can become so", joined(dangers), but);
    }

    private static String joined(List<String> texts) {
        return texts.size() < 2
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, texts.size() - 1)) + " and " + texts.getLast();
    }
}
