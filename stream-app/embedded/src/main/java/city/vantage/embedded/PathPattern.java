package city.vantage.embedded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path whose {@code *} segments stand for any one segment. */
record PathPattern(List<String> segments) {
    static PathPattern of(String path) {
        return new PathPattern(segmentsOf(path));
    }

    /** What the stars stand for in the path, decoded, or null if it isn't such a path. */
    @Nullable
    List<String> match(String path) {
        var actual = segmentsOf(path);
        if (actual.size() != segments.size()) {
            return null;
        }
        var stars = new ArrayList<String>();
        for (int i = 0; i < actual.size(); i++) {
            if (segments.get(i).equals("*")) {
                stars.add(decoded(actual.get(i)));
            } else if (!segments.get(i).equals(actual.get(i))) {
                return null;
            }
        }
        return stars;
    }

    private static List<String> segmentsOf(String path) {
        var trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return List.of(trimmed.split("/", -1));
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RegistryRefusal.badRequest("a path that is not encoded as one");
        }
    }
}
