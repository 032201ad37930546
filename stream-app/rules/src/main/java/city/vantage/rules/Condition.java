package city.vantage.rules;

import city.vantage.description.Facts;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.Program;
import java.util.Optional;

/** A condition that has been checked against what may be asked. */
record Condition(Vocabulary vocabulary, Program program) {
    private static final CelUnknownSet UNKNOWN = CelUnknownSet.create(0L);

    boolean holds(Facts facts) throws CelEvaluationException {
        return program.eval(name -> Optional.ofNullable(vocabulary.field(name))
                        .map(field -> known(field.value().apply(facts))))
                .equals(true);
    }

    /** What is unknown makes the condition unknown, unless the rest of it decides; and what is unknown doesn't hold. */
    private static Object known(Object value) {
        return value.equals(Double.NaN) ? UNKNOWN : value;
    }
}
