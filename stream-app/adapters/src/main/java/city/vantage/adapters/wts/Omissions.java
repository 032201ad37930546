package city.vantage.adapters.wts;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the set lacks of many videos, said once for all of them. */
final class Omissions {
    private int unopened;
    private @Nullable String extraction;
    private int unknown;
    private @Nullable String firstUnknown;

    /** A video that isn't opened, because no frames of it are in {@code frames}. */
    void unopened(Path video, Path frames) {
        unopened++;
        if (extraction == null) {
            extraction = "mkdir -p '%s' && ffmpeg -i '%s' -fps_mode passthrough -start_number 0 -q:v 2 '%s/%%06d.jpg'"
                    .formatted(frames, video, frames);
        }
    }

    /** A video whose size and rate nothing states. */
    void unknown(String video) {
        unknown++;
        firstUnknown = firstUnknown == null ? video : firstUnknown;
    }

    Optional<String> videos() {
        return extraction == null
                ? Optional.empty()
                : Optional.of(("%d videos are mp4 files, which Vantage doesn't open, so only their boxes speak. To have"
                                + " pictures, extract each one's frames, such as: %s")
                        .formatted(unopened, extraction));
    }

    Optional<String> sizes() {
        return firstUnknown == null
                ? Optional.empty()
                : Optional.of(("%d videos are not in %s (the first is %s): unless their captions state it,"
                                + " their rate is what puts their boxes into their phases, their size that of their frames or else the usual one.")
                        .formatted(unknown, VideoTable.NAME, firstUnknown));
    }
}
