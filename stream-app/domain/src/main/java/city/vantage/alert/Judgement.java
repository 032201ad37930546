package city.vantage.alert;

/** What an operator says of an alert, or of its absence. */
public enum Judgement {
    /** It was right to raise it. */
    TRUE,
    /** Nothing of the kind happened. */
    FALSE,
    /** It happened, and nobody needed to know. */
    NUISANCE,
    /** It happened, and no alert was raised. */
    MISSED
}
