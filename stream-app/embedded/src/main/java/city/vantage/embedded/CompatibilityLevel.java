package city.vantage.embedded;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/** What a new version of a schema must be compatible with, in Confluent's words. */
public enum CompatibilityLevel {
    /** Anything goes. */
    NONE,
    /** Reads records of the version before. */
    BACKWARD,
    /** Reads records of all versions before. */
    BACKWARD_TRANSITIVE,
    /** Is read by the version before. */
    FORWARD,
    /** Is read by all versions before. */
    FORWARD_TRANSITIVE,
    /** Both directions, the version before. */
    FULL,
    /** Both directions, all versions before. */
    FULL_TRANSITIVE;

    /**
     * Why the candidate may not follow the earlier versions, or empty if it may.
     *
     * @param earlier versions, oldest first
     */
    public Optional<String> violation(Schema candidate, List<Schema> earlier) {
        try {
            validator().validate(candidate, earlier.reversed());
            return Optional.empty();
        } catch (SchemaValidationException e) {
            return Optional.of("Schema is not " + this + " compatible with an earlier version: " + e.getMessage());
        }
    }

    private SchemaValidator validator() {
        return switch (this) {
            case NONE -> (_, _) -> {};
            case BACKWARD -> new SchemaValidatorBuilder().canReadStrategy().validateLatest();
            case BACKWARD_TRANSITIVE ->
                new SchemaValidatorBuilder().canReadStrategy().validateAll();
            case FORWARD -> new SchemaValidatorBuilder().canBeReadStrategy().validateLatest();
            case FORWARD_TRANSITIVE ->
                new SchemaValidatorBuilder().canBeReadStrategy().validateAll();
            case FULL -> new SchemaValidatorBuilder().mutualReadStrategy().validateLatest();
            case FULL_TRANSITIVE ->
                new SchemaValidatorBuilder().mutualReadStrategy().validateAll();
        };
    }
}
