package city.vantage.app.replay;

import city.vantage.wire.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a replay owns. All of it begins with one prefix, which no other replay's prefix begins with: so it can't be taken
 * for live's, and it can be removed without a list.
 *
 * @param livePrefix of the topics that are replayed
 */
public record ReplayNames(String livePrefix, String name) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    public ReplayNames {
        if (!NAME.matcher(name).matches()) {
            throw new ReplayException(
                    "--name must be 1 to 40 lower-case letters, digits, - or _, and begin with a letter or digit.");
        }
    }

    /** Of its topics, groups, subjects and state. */
    public String prefix() {
        return ofAll(livePrefix) + name + ".";
    }

    /** What the names of all replays begin with, whatever they are called. */
    public static String ofAll(String livePrefix) {
        return livePrefix + "replay.";
    }

    /** The application id of its stream; internal topics begin with it. */
    public String streamId() {
        return prefix() + "stream";
    }

    /** The group whose offsets say how far observations were copied, and the transactional id of who does so. */
    public String feedId() {
        return prefix() + "feed";
    }

    String workerGroup() {
        return prefix() + "workers";
    }

    /**
     * What is set differently for a replay: names of its own, event time alone, and no hurry.
     *
     * @param partitions as many as live has, since records keep their partition
     */
    public Map<String, String> settings(int partitions) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("topics.prefix", prefix());
        settings.put("topics.partitions", Integer.toString(partitions));
        settings.put("events.source", Topics.sourceOf(prefix()));
        settings.put("events.mirror.json", "false");
        settings.put("stream.application.id", streamId());
        settings.put("stream.idle.after.ms", "0");
        settings.put("observations.ahead.ms", "0");
        settings.put("inference.answer.within.ms", "0");
        settings.put("inference.priority", "backfill");
        settings.put("worker.group", workerGroup());
        return settings;
    }
}
