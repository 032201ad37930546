package city.vantage.embedded;

import org.jspecify.annotations.Nullable;

/** Something that changed in the registry; all of them in order are the registry. */
sealed interface RegistryEvent {
    /** The schema became the next version of the subject. */
    record SchemaRegistered(String subject, int id, String schema) implements RegistryEvent {}

    /** A subject's level, or everyone's where the subject is null. */
    record LevelSet(@Nullable String subject, CompatibilityLevel level) implements RegistryEvent {}

    /** The subject has no versions any more. Its schemas keep their ids, because records name them. */
    record SubjectDeleted(String deleted) implements RegistryEvent {}
}
