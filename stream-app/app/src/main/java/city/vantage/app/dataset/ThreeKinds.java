package city.vantage.app.dataset;

import java.util.List;

/**
 * Writes LLaVA's three kinds of lessons (Liu et al. 2023, Visual Instruction Tuning, section 3) about a picture from what is
 * known of it: a conversation, a detailed description, and complex reasoning. May be asked from any thread.
 */
public interface ThreeKinds {
    List<Lesson> of(Sight sight) throws InterruptedException;

    /** From templates, without a teacher. */
    static ThreeKinds fromTemplates() {
        return new TemplateKinds();
    }
}
