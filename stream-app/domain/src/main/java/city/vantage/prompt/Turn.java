package city.vantage.prompt;

import city.vantage.incident.Category;

/** One question of a conversation, about one party. Answers to earlier turns stay in context. */
public record Turn(Category party, String question) {}
