package city.vantage.description;

/**
 * A rule that holds for a description.
 *
 * @param rule name of the rule
 * @param severity how grave it is
 * @param alert whether it raises an alert
 * @param title what it means, in one line
 */
public record Finding(String rule, Severity severity, boolean alert, String title) {}
