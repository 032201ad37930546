package city.vantage.app.config;

import city.vantage.incident.Category;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.Calibration;
import city.vantage.prompt.Checks;
import city.vantage.prompt.Claim;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.DrawingRules;
import city.vantage.prompt.GenerationLimits;
import city.vantage.prompt.PackVersion;
import city.vantage.prompt.Pooling;
import city.vantage.prompt.PrivacyProfile;
import city.vantage.prompt.Probes;
import city.vantage.prompt.PromptPack;
import city.vantage.prompt.WatchWording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a prompt pack from the keys of a file, and notes every problem on the way. */
final class PromptPackReader {
    private static final List<Category> PARTIES = List.of(Category.PEDESTRIAN, Category.VEHICLE);
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,64}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    private static final Pattern CLAIM = Pattern.compile("(?!watch-)[a-z-]{1,64}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final String NAME_MEANING = "1 to 64 letters, digits or . _ -";
    private static final int MOST_CLOSED_QUESTIONS = 100;
    private static final int MOST_ANSWERS = 50;
    private static final int MOST_CLAIMS = 8;
    private static final int MOST_PAIRS = 8;

    private static final double LEAST_TEMPERATURE = 0.05;
    private static final double MOST_TEMPERATURE = 20;

    private final Map<String, Double> temperatures = new HashMap<>();
    private final Map<String, Double> pooling = new HashMap<>();
    private final Fields file;
    private final List<String> problems;

    PromptPackReader(Fields file, List<String> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The pack, or null where there are problems. */
    @Nullable
    PromptPack read() {
        var version = new PackVersion(
                file.text("name", NAME.asMatchPredicate(), NAME_MEANING),
                file.text("version", NAME.asMatchPredicate(), NAME_MEANING));
        var turns = turns();
        var phases = phases();
        var questions = questions();
        var closedQuestions = closedQuestions();
        var checks = new Checks(
                file.has("claims") ? claims() : List.of(),
                file.has("watches") ? watches(file.mapping("watches")) : null,
                file.has("probes") ? probes(file.mapping("probes")) : null);
        var drawing = drawing();
        var limits = limits();
        file.refuseOthers();
        return problems.isEmpty()
                ? new PromptPack(
                        version,
                        phases,
                        questions,
                        turns,
                        closedQuestions,
                        checks,
                        new Calibration(temperatures),
                        new Pooling(pooling),
                        PrivacyProfile.FULL,
                        drawing,
                        limits)
                : null;
    }

    private List<Category> turns() {
        var turns = new ArrayList<Category>();
        for (var party : file.texts("turns", 1, PARTIES.size())) {
            PARTIES.stream()
                    .filter(known -> known.name().equals(party))
                    .findFirst()
                    .ifPresentOrElse(
                            turns::add,
                            () -> problems.add("turns names %s, which is none of %s".formatted(party, PARTIES)));
        }
        return turns;
    }

    private Map<Phase, String> phases() {
        var fields = file.mapping("phases");
        var phases = new EnumMap<Phase, String>(Phase.class);
        for (var phase : Phase.values()) {
            if (phase != Phase.WHOLE && fields.has(phase.name())) {
                phases.put(phase, fields.text(phase.name()));
            }
        }
        fields.refuseOthers();
        return phases;
    }

    /** Every question must be there, whether or not it is asked: a change of turns then needs no other change. */
    private Map<ViewKind, Map<Category, String>> questions() {
        var fields = file.mapping("questions");
        var questions = new EnumMap<ViewKind, Map<Category, String>>(ViewKind.class);
        for (var viewKind : ViewKind.values()) {
            var ofView = fields.mapping(viewKind.name());
            var byParty = new EnumMap<Category, String>(Category.class);
            PARTIES.forEach(party -> byParty.put(party, ofView.text(party.name())));
            ofView.refuseOthers();
            questions.put(viewKind, byParty);
        }
        fields.refuseOthers();
        return questions;
    }

    private List<ClosedQuestion> closedQuestions() {
        var questions = new ArrayList<ClosedQuestion>();
        var attributes = new HashSet<String>();
        for (var fields : file.mappings("closedQuestions", MOST_CLOSED_QUESTIONS)) {
            var attribute = fields.text("attribute", ATTRIBUTE.asMatchPredicate(), "written like pedestrian.distance");
            var question = fields.text("question");
            var answers = fields.texts("answers", 2, MOST_ANSWERS);
            temperature(fields, "temperature", attribute, temperatures);
            temperature(fields, "pooling", attribute, pooling);
            fields.refuseOthers();
            if (!attribute.isEmpty() && !attributes.add(attribute)) {
                problems.add("closedQuestions asks for %s twice".formatted(attribute));
            }
            if (problems.isEmpty()) {
                questions.add(new ClosedQuestion(attribute, question, answers));
            }
        }
        return questions;
    }

    private static void temperature(Fields fields, String name, String attribute, Map<String, Double> all) {
        if (fields.has(name)) {
            all.put(attribute, fields.number(name, LEAST_TEMPERATURE, MOST_TEMPERATURE));
        }
    }

    private List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        for (var fields : file.mappings("claims", MOST_CLAIMS)) {
            var name = fields.text("name", CLAIM.asMatchPredicate(), "1 to 64 small letters or -, not watch-…");
            var pairs = fields.mappings("pairs", MOST_PAIRS).stream()
                    .map(PromptPackReader::pair)
                    .toList();
            if (pairs.isEmpty()) {
                problems.add("claim %s needs a pair of questions".formatted(name));
            } else {
                var claim = new Claim(name, pairs);
                claims.add(claim);
                claim.attributes().forEach(attribute -> {
                    temperature(fields, "temperature", attribute, temperatures);
                    temperature(fields, "pooling", attribute, pooling);
                });
            }
            fields.refuseOthers();
        }
        if (claims.stream().map(Claim::name).distinct().count() < claims.size()) {
            problems.add("claims must not have the same name twice");
        }
        return claims;
    }

    private WatchWording watches(Fields fields) {
        var holds = containing(fields, "holds", WatchWording.TEXT);
        var fails = containing(fields, "fails", WatchWording.TEXT);
        fields.refuseOthers();
        return new WatchWording(holds, fails);
    }

    private Probes probes(Fields fields) {
        var share = fields.number("share", 0, 1);
        var question = containing(fields, "question", Probes.OBJECT);
        var objects = fields.texts("objects", 1, MOST_ANSWERS);
        fields.refuseOthers();
        return new Probes(share, question, objects);
    }

    private static String containing(Fields fields, String key, String part) {
        return fields.text(key, text -> text.contains(part), "a question that contains " + part);
    }

    private static Claim.Pair pair(Fields fields) {
        var pair = new Claim.Pair(fields.text("holds"), fields.text("fails"));
        fields.refuseOthers();
        return pair;
    }

    private DrawingRules drawing() {
        var fields = file.mapping("drawing");
        var drawing = new DrawingRules(
                fields.text("pedestrianColour", COLOUR.asMatchPredicate(), "written like #00ff00"),
                fields.text("vehicleColour", COLOUR.asMatchPredicate(), "written like #00ff00"),
                fields.number("boxScale", 1, 10),
                fields.number("cropScale", 1, 10),
                fields.has("closeUpScale") ? fields.number("closeUpScale", 1, 10) : 0,
                fields.has("frames") ? (int) fields.integer("frames", 1, DrawingRules.MOST_FRAMES) : 1);
        fields.refuseOthers();
        return drawing;
    }

    private GenerationLimits limits() {
        var fields = file.mapping("limits");
        var limits = new GenerationLimits(
                (int) fields.integer("maxTokens", 1, 16_384),
                fields.number("temperature", 0, 2),
                fields.integer("seed", 0, Long.MAX_VALUE));
        fields.refuseOthers();
        return limits;
    }
}
