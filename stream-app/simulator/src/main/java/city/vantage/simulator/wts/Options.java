package city.vantage.simulator.wts;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.truth.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a question into multiple choice: the true answer among at most three others, in random order. */
record Options(Chance chance) {
    private static final int LIMIT = 4;
    private static final List<String> LETTERS = List.of("a", "b", "c", "d");

    Map<String, Object> of(Question question, String correct) {
        var others = new ArrayList<>(question.answers());
        others.remove(correct);
        var options = new ArrayList<String>();
        while (options.size() < LIMIT - 1 && !others.isEmpty()) {
            options.add(others.remove(chance.below(others.size())));
        }
        options.add(chance.below(options.size() + 1), correct);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("question", question.text());
        for (var i = 0; i < options.size(); i++) {
            entry.put(LETTERS.get(i), capitalised(options.get(i)));
        }
        entry.put("correct", LETTERS.get(options.indexOf(correct)));
        return entry;
    }

    private static String capitalised(String answer) {
        return Character.toUpperCase(answer.charAt(0)) + answer.substring(1);
    }
}
