package city.vantage.app.describe;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is described, and how.
 *
 * @param boxes file with the parties' boxes, or null for none
 * @param questions to ask instead of the prompt pack's, in one conversation; none to ask those
 */
public record DescribeOptions(
        Path image, @Nullable Path boxes, List<String> questions, ViewKind viewKind, Phase phase, boolean json) {
    public DescribeOptions {
        questions = List.copyOf(questions);
    }
}
