package city.vantage.prompt;

import city.vantage.incident.Category;

/**
 * Which one is meant, where several of a kind are in view, in words.
 *
 * @param text at most {@value #LENGTH_LIMIT} characters
 */
public record PartyQuery(Category party, String text) {
    public static final int LENGTH_LIMIT = 300;

    public PartyQuery {
        if (text.isBlank() || text.length() > LENGTH_LIMIT) {
            throw new IllegalArgumentException("the query for the %s has %d characters, 1 to %d are allowed"
                    .formatted(party, text.length(), LENGTH_LIMIT));
        }
    }

    /** @throws IllegalArgumentException where the profile doesn't allow to ask so */
    public PartyQuery keepingTo(PrivacyProfile profile) {
        if (!profile.mayAsk(text)) {
            throw new IllegalArgumentException("«%s» is about age or gender, which privacy.profile %s doesn't allow"
                    .formatted(text, profile.configured()));
        }
        return this;
    }
}
