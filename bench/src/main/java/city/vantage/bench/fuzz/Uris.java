package city.vantage.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.vantage.incident.FrameAccess;
import city.vantage.incident.FrameReference;
import city.vantage.incident.RejectedException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names of frames that try to get at what isn't allowed: other hosts, addresses of metadata services, folders above. What is
 * accepted is looked at once more, by what the fetching code would open.
 */
final class Uris {
    private static final Path ROOT = Path.of("/srv/frames");
    private static final Set<String> HOSTS = Set.of("frames.example", "frames.example:8443");
    private static final Set<String> BUCKETS = Set.of("frames");
    private static final FrameAccess ACCESS = new FrameAccess(List.of(ROOT), HOSTS, BUCKETS);
    private static final List<String> SAMPLES = List.of(
            "file:/srv/frames/a/1.jpg",
            "file:///srv/frames/1.jpg",
            "file:/srv/frames/../secret",
            "file:/srv/frames/%2e%2e/%2e%2e/etc/passwd",
            "file:/srv/frames/..%2f..%2fetc/passwd",
            "file://host/srv/frames/1.jpg",
            "file:/srv/framesX/1.jpg",
            "https://frames.example/1.jpg",
            "https://frames.example:8443/1.jpg?x=1#y",
            "http://frames.example@169.254.169.254/latest/meta-data",
            "http://169.254.169.254/latest/meta-data",
            "http://[::ffff:169.254.169.254]/",
            "http://2852039166/",
            "http://frames.example.evil.example/",
            "http://frames.example%00.evil.example/",
            "http://evil.example/frames.example",
            "http://frames.example:80@evil.example/",
            "http://localhost:8081/subjects",
            "s3://frames/1.jpg",
            "s3://frames@other/1.jpg",
            "gopher://frames.example/",
            "jar:file:/srv/frames/x.jar!/y");

    private Uris() {}

    static Target target() {
        return new Target(
                "frame URI", SAMPLES.stream().map(uri -> uri.getBytes(UTF_8)).toList(), 0, 2, Uris::isAllowed);
    }

    private static boolean isAllowed(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        try {
            ACCESS.check(new FrameReference(text, "0".repeat(64), 1));
        } catch (RejectedException rejected) {
            return false;
        }
        if (!opensWhatIsAllowed(URI.create(text))) {
            throw new IllegalStateException("allowed, although it opens something else");
        }
        return true;
    }

    private static boolean opensWhatIsAllowed(URI uri) {
        var authority = Stream.ofNullable(uri.getHost())
                .map(host -> uri.getPort() < 0 ? host : host + ":" + uri.getPort())
                .findFirst()
                .orElse("");
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "file" -> {
                var opened = Path.of(uri.getPath()).normalize();
                yield opened.startsWith(ROOT) && !opened.equals(ROOT);
            }
            case "http", "https" -> HOSTS.contains(authority.toLowerCase(Locale.ROOT));
            case "s3" -> BUCKETS.contains(authority.toLowerCase(Locale.ROOT));
            default -> false;
        };
    }
}
