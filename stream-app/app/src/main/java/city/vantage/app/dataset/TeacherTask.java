package city.vantage.app.dataset;

import city.vantage.incident.Category;
import city.vantage.incident.ViewKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a teacher is asked to write, and how it is read. The wording is our own. */
enum TeacherTask {
    CONVERSATION(
            2,
            6,
            "Write a conversation of three to six questions between somebody who asks about the picture and an assistant who"
                    + " sees it. Ask what has a definite answer: what is there, what it looks like, where it is, what it does."
                    + " Put each question on a line that begins with Q: and its answer on the next line, which begins with A:"),
    DETAIL(1, 1, "Describe the picture in detail, in five to eight sentences of plain prose."),
    REASONING(
            1,
            1,
            "Ask one question about the picture that takes thought, such as why it is dangerous, what may happen next, or what"
                    + " would prevent it, and answer it step by step in whole sentences. Put the question on a line that begins"
                    + " with Q: and the answer on the next line, which begins with A:");

    private static final String RULES = """
            You are shown a street scene through the notes below, which are all that is known of a picture. Write as somebody \
            who sees the picture itself: mention neither notes nor boxes nor captions. Say only what the notes bear out. Say \
            nothing of anybody's age, gender or identity. Write nothing beside what is asked for.
            """;

    /** What a claim says stands in the prompt pack alone. */
    private static final String CLAIM = "claim.";

    private static final String DESCRIBE = "Describe in detail what can be seen.";
    private static final int LONGEST = 4_000;
    private static final Pattern MARK = Pattern.compile("(?m)^[\\s*_#-]*([QA])[\\s*_]*:[*_]*");
    private static final Pattern PICTURE = Pattern.compile("<\\s*image\\s*>", Pattern.CASE_INSENSITIVE);

    private final int leastTurns;
    private final int mostTurns;
    private final String wording;

    TeacherTask(int leastTurns, int mostTurns, String wording) {
        this.leastTurns = leastTurns;
        this.mostTurns = mostTurns;
        this.wording = wording;
    }

    /** As {@link Lesson#KINDS} has it. */
    String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The notes about a picture, and the task. */
    String about(Sight sight) {
        var notes = new ArrayList<String>();
        notes.add("camera: " + (sight.viewKind() == ViewKind.VEHICLE ? "in the vehicle" : "above the street"));
        for (var party : List.of(Category.PEDESTRIAN, Category.VEHICLE)) {
            var name = party.name().toLowerCase(Locale.ROOT);
            var box = sight.moments().getFirst().parties().get(party);
            if (box != null) {
                notes.add(String.format(
                        Locale.ROOT,
                        "%s's box in pixels: left %.0f, top %.0f, width %.0f, height %.0f",
                        name,
                        box.x(),
                        box.y(),
                        box.width(),
                        box.height()));
            }
            var caption = sight.captions().getOrDefault(party, "");
            if (!caption.isEmpty()) {
                notes.add("caption of the %s: %s".formatted(name, caption));
            }
        }
        new TreeMap<>(sight.attributes()).forEach((name, value) -> {
            if (!name.startsWith(CLAIM)) {
                notes.add(name + ": " + value);
            }
        });
        return Stream.concat(Stream.of(RULES), notes.stream().map(note -> "- " + note))
                .collect(Collectors.joining("\n", "", "\n\n" + wording));
    }

    /**
     * The questions and answers that a teacher wrote.
     *
     * @throws UnreadableTextException where that isn't what was asked for
     */
    List<Lesson.Turn> read(String text) throws UnreadableTextException {
        if (text.length() > LONGEST) {
            throw new UnreadableTextException("the teacher wrote more than %d characters".formatted(LONGEST));
        }
        if (PICTURE.matcher(text).find()) {
            throw new UnreadableTextException("the teacher wrote a place for a picture");
        }
        var turns = this == DETAIL ? List.of(new Lesson.Turn(DESCRIBE, text.strip())) : turns(text);
        if (turns.size() < leastTurns || turns.size() > mostTurns) {
            throw new UnreadableTextException("the teacher wrote %d questions with answers instead of %d to %d"
                    .formatted(turns.size(), leastTurns, mostTurns));
        }
        return turns;
    }

    private static List<Lesson.Turn> turns(String text) throws UnreadableTextException {
        var turns = new ArrayList<Lesson.Turn>();
        var marks = MARK.matcher(text).results().toList();
        for (var i = 0; i < marks.size(); i += 2) {
            if (i + 1 == marks.size()
                    || !marks.get(i).group(1).equals("Q")
                    || !marks.get(i + 1).group(1).equals("A")) {
                throw new UnreadableTextException("the teacher's questions and answers don't take turns");
            }
            var after = i + 2 < marks.size() ? marks.get(i + 2).start() : text.length();
            var question = text.substring(marks.get(i).end(), marks.get(i + 1).start());
            var answer = text.substring(marks.get(i + 1).end(), after);
            turns.add(new Lesson.Turn(question.strip(), answer.strip()));
        }
        if (turns.stream()
                .anyMatch(turn -> turn.question().isEmpty() || turn.answer().isEmpty())) {
            throw new UnreadableTextException("the teacher left a question or an answer empty");
        }
        return turns;
    }
}
