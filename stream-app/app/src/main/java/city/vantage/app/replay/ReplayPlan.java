package city.vantage.app.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a replay was begun with. It is kept with its topics, so that it goes on as it began, wherever it goes on.
 *
 * @param parameters all that decides what comes out
 * @param begin offset of the first live observation to look at, by partition
 * @param end the one after the last
 */
record ReplayPlan(
        @JsonProperty("parameters") SortedMap<String, String> parameters,
        @JsonProperty("begin") SortedMap<Integer, Long> begin,
        @JsonProperty("end") SortedMap<Integer, Long> end) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ReplayPlan parse(byte[] json) {
        try {
            return JSON.readValue(json, ReplayPlan.class);
        } catch (java.io.IOException e) {
            throw new ReplayException("The plan of this replay can't be read: remove the replay, and begin anew.", e);
        }
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan can always be written", e);
        }
    }

    /** In what other parameters differ, each as a line; none where they are the same. */
    List<String> differences(Map<String, String> others) {
        var names = new TreeSet<>(parameters.keySet());
        names.addAll(others.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(parameters.get(name), others.get(name)))
                .map(name -> "%s: was %s, is %s".formatted(name, value(parameters, name), value(others, name)))
                .toList();
    }

    long total() {
        return end.entrySet().stream()
                .mapToLong(entry -> Math.max(0, entry.getValue() - begin.getOrDefault(entry.getKey(), 0L)))
                .sum();
    }

    private static String value(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "nothing");
    }

    static SortedMap<String, String> sorted(Map<String, String> parameters) {
        return new TreeMap<>(parameters);
    }
}
