package city.vantage.adapters.wts;

import city.vantage.incident.ViewKind;
import java.nio.file.Path;

/**
 * Where an incident's files lie.
 *
 * @param base folder that holds {@code annotations} and {@code videos}
 * @param normal whether below a level {@code normal_trimmed}
 * @param flat whether there is one video and no folder for the incident, as in BDD_PC_5K
 */
record Place(Path base, String split, boolean normal, boolean flat, String scenario) {
    static final String NORMAL = "normal_trimmed";

    /** The folder for a video's frames, and beside it the video with the ending {@code .mp4}. */
    Path frames(ViewKind kind, String video) {
        var folder = base.resolve("videos").resolve(split);
        if (normal) {
            folder = folder.resolve(NORMAL);
        }
        return flat
                ? folder.resolve(video)
                : folder.resolve(scenario).resolve(folder(kind)).resolve(video);
    }

    static String folder(ViewKind kind) {
        return kind == ViewKind.OVERHEAD ? "overhead_view" : "vehicle_view";
    }

    /** To tell incidents and videos of different splits apart. */
    static String key(String split, String name) {
        return split + "/" + name;
    }

    String key() {
        return key(split, scenario);
    }
}
