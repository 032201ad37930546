package city.vantage.vision.engine;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Features by the digest of their picture. Over its limit of bytes it drops what was unused for longest. */
final class FeatureCache {
    private final long limitBytes;
    private final LinkedHashMap<String, Features> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    FeatureCache(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    @Nullable
    Features get(String digest) {
        return entries.get(digest);
    }

    void put(String digest, Features features) {
        if (features.bytes() > limitBytes) {
            return;
        }
        var old = entries.put(digest, features);
        bytes += features.bytes() - (old == null ? 0 : old.bytes());
        while (bytes > limitBytes) {
            bytes -= entries.pollFirstEntry().getValue().bytes();
        }
    }

    long bytes() {
        return bytes;
    }
}
