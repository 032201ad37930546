package city.vantage.incident;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which frames may be fetched, decided from the URI alone: {@code file:} below configured folders, {@code http(s):}
 * from configured hosts, {@code s3:} from configured buckets. Whoever opens the file still has to resolve links.
 *
 * @param fileRoots absolute folders
 * @param hosts in lower case, with {@code :port} where it isn't the scheme's own
 * @param buckets names of S3 buckets
 */
public record FrameAccess(List<Path> fileRoots, Set<String> hosts, Set<String> buckets) {
    public FrameAccess {
        fileRoots = fileRoots.stream()
                .map(root -> root.toAbsolutePath().normalize())
                .toList();
        hosts = Set.copyOf(hosts);
        buckets = Set.copyOf(buckets);
    }

    /**
     * Passes a frame that may be fetched.
     *
     * @throws RejectedException with {@link RejectionReason#FRAME_REFUSED} where it may not
     */
    public void check(FrameReference frame) {
        var problem = problemOf(frame.uri());
        if (problem != null) {
            throw new RejectedException(RejectionReason.FRAME_REFUSED, problem);
        }
    }

    private @Nullable String problemOf(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return "frame URI can't be parsed: " + e.getReason();
        }
        if (uri.getScheme() == null) {
            return "frame URI has no scheme";
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "file" -> fileProblem(uri);
            case "http", "https" -> authorityProblem(uri, hosts, "host");
            case "s3" -> authorityProblem(uri, buckets, "bucket");
            default -> "frame URI has a scheme that is not file, s3, http or https";
        };
    }

    private @Nullable String fileProblem(URI uri) {
        if (uri.getRawAuthority() != null
                || uri.getPath() == null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            return "file URI must be file:/absolute/path without a host, a query or a fragment";
        }
        Path path;
        try {
            path = Path.of(uri.getPath()).normalize();
        } catch (InvalidPathException e) {
            return "file URI holds no valid path: " + e.getReason();
        }
        return fileRoots.stream().anyMatch(root -> path.startsWith(root) && !path.equals(root))
                ? null
                : "file is not below a folder that frames.file.roots allows";
    }

    private static @Nullable String authorityProblem(URI uri, Set<String> allowed, String what) {
        if (uri.getRawUserInfo() != null) {
            return "frame URI holds a user name";
        }
        var authority = uri.getRawAuthority();
        return authority != null && allowed.contains(authority.toLowerCase(Locale.ROOT))
                ? null
                : what + " of the frame URI is not allowed";
    }
}
