package city.vantage.description;

import city.vantage.incident.Category;

/** A word of a caption that names a party, as it stands there in lower case. */
public record Mention(String words, Category party) {}
