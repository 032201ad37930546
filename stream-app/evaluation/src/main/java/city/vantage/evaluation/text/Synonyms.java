package city.vantage.evaluation.text;

import java.util.Set;

/** What else can be said for a word. */
@FunctionalInterface
public interface Synonyms {
    /** Words that share a meaning with this one, in any part of speech; the word itself may be among them or not. */
    Set<String> of(String word);
}
