package city.vantage.bench.engine;

import java.util.List;

/**
 * What a runtime is to answer.
 *
 * @param margins whether it also says how close its second choices were
 */
record Load(Way way, boolean margins, List<Question> requests) {
    int tokens() {
        return requests.stream().mapToInt(Question::tokens).sum();
    }
}
