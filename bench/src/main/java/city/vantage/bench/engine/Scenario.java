package city.vantage.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One line of questions that all runtimes are asked, other ones in each round.
 *
 * @param name stands in the results
 * @param questions makes them
 */
record Scenario(String name, Function<Questions, List<Question>> questions) {
    private static final int MOST_ONE_BY_ONE = 8;
    static final String FIRST_TOKEN = "1 request, its first token";

    static List<Scenario> of(List<Integer> together, int tokens) {
        var scenarios = new ArrayList<Scenario>();
        scenarios.add(new Scenario(FIRST_TOKEN, questions -> questions.alike(1, 1)));
        scenarios.add(new Scenario("1 request", questions -> questions.alike(1, tokens)));
        for (var count : together) {
            scenarios.add(new Scenario(count + " requests alike", questions -> questions.alike(count, tokens)));
            scenarios.add(new Scenario(count + " requests, mixed", questions -> questions.mixed(count, tokens)));
        }
        return scenarios;
    }

    /** The ways in which it makes sense to ask. One by one, more requests than a few only take longer. */
    static List<Way> ways(List<Question> questions) {
        if (questions.size() == 1) {
            return List.of(Way.EACH);
        }
        return questions.size() <= MOST_ONE_BY_ONE ? List.of(Way.values()) : List.of(Way.AT_ONCE, Way.BATCH);
    }
}
