package city.vantage.prompt;

import city.vantage.incident.Category;

/** The text that answers a turn. */
public record TurnText(Category party, String text) {}
