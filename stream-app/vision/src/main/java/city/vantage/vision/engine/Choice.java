package city.vantage.vision.engine;

import java.util.List;

/**
 * A question with a closed set of answers. It sees the prefix, and no turn.
 *
 * @param prompt token ids that follow the prefix
 * @param answers token ids of each answer
 * @param perToken whether an answer's likelihood is the mean over its tokens instead of their sum
 */
@SuppressWarnings("ArrayRecordComponent")
public record Choice(long[] prompt, List<long[]> answers, boolean perToken) {
    public Choice {
        answers = List.copyOf(answers);
        if (prompt.length == 0 || answers.size() < 2 || answers.stream().anyMatch(answer -> answer.length == 0)) {
            throw new EngineException(
                    EngineException.Reason.INVALID,
                    "a closed question needs a prompt and two answers or more, none of them empty");
        }
    }

    int longestAnswer() {
        return answers.stream().mapToInt(answer -> answer.length).max().orElseThrow();
    }
}
