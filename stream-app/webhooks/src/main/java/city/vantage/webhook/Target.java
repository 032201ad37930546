package city.vantage.webhook;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where events are posted to.
 *
 * @param name part of the consumer group's name, so a new name begins anew
 * @param url http or https
 * @param kinds what is posted
 * @param secrets sign each message, all of them; the first is the newest
 */
public record Target(String name, URI url, Set<EventKind> kinds, List<Secret> secrets) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final int MOST_SECRETS = 3;

    public Target {
        kinds = Set.copyOf(kinds);
        secrets = List.copyOf(secrets);
        require(
                NAME.matcher(name).matches(),
                "a name must be 1 to 64 small letters, digits or -, and begin with a letter");
        require(isWeb(url), "not an http or https URL with a host");
        require(
                url.getRawUserInfo() == null && url.getRawFragment() == null,
                "a URL must have no user and no fragment");
        require(!kinds.isEmpty(), "nothing to post");
        require(
                !secrets.isEmpty() && secrets.size() <= MOST_SECRETS,
                "there must be 1 to %d secrets".formatted(MOST_SECRETS));
    }

    /** Whether the connection is encrypted. */
    boolean isSecure() {
        return "https".equals(scheme(url));
    }

    /** Host name or literal address, the latter without brackets. */
    String host() {
        return url.getHost().replaceAll("[\\[\\]]", "");
    }

    /** The URL's query may be a key to the receiver, and so may its path. */
    @Override
    public String toString() {
        return name;
    }

    private static boolean isWeb(URI url) {
        var scheme = scheme(url);
        return url.getHost() != null && ("http".equals(scheme) || "https".equals(scheme));
    }

    private static String scheme(URI url) {
        return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
