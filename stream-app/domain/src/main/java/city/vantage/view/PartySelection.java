package city.vantage.view;

/** How the parties of a chosen frame were told from others that it shows. */
public enum PartySelection {
    /** By how they move; or there was nobody else. */
    GEOMETRY,
    /** A language model answered a text query. */
    LANGUAGE,
    /** By geometry, since the language model named a box that there isn't. */
    OUT_OF_RANGE,
    /** By geometry, since the language model named no box. */
    NO_NUMBER,
    /** By geometry, since the language model gave no answer. */
    NO_ANSWER
}
