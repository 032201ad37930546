package city.vantage.app.dataset;

import city.vantage.prompt.GenerationLimits;
import city.vantage.worker.openai.RefusedException;
import city.vantage.worker.openai.TextServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The three kinds from a language model that reads notes about a picture, as LLaVA's authors had theirs written. It never
 * gets the picture. What it doesn't write in the form that it is asked for is left out, and told of.
 */
public final class TeacherKinds implements ThreeKinds {
    private static final GenerationLimits LIMITS = new GenerationLimits(800, 0, 0);

    private final TextServer teacher;
    private final Set<String> kinds;
    private final Consumer<String> problems;

    /** @param kinds of lessons that are wanted; it is asked for no others */
    public TeacherKinds(TextServer teacher, Set<String> kinds, Consumer<String> problems) {
        this.teacher = teacher;
        this.kinds = Set.copyOf(kinds);
        this.problems = problems;
    }

    @Override
    public List<Lesson> of(Sight sight) throws InterruptedException {
        var lessons = new ArrayList<Lesson>();
        for (var task : TeacherTask.values()) {
            if (kinds.contains(task.kind())) {
                try {
                    var text = teacher.answer(task.about(sight), LIMITS);
                    lessons.add(new Lesson(task.kind(), "", task.read(text)));
                } catch (RefusedException | UnreadableTextException e) {
                    problems.accept("%s, %s is left out: %s".formatted(sight.id(), task.kind(), e.getMessage()));
                }
            }
        }
        return lessons;
    }
}
