package city.vantage.adapters.wts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which videos people mainly looked at when they described an incident: up to four for each. */
record ReferenceList(Map<String, List<String>> videos) {
    static final String NAME = "view_used_as_main_reference.csv";
    private static final int LIMIT = 4;

    static ReferenceList read(Path file) {
        var videos = new HashMap<String, List<String>>();
        for (var line : TableFile.read(file)) {
            videos.put(
                    line.fields().getFirst(),
                    line.fields().stream()
                            .skip(1)
                            .filter(name -> !name.isEmpty())
                            .map(CaptionFile::withoutEnding)
                            .limit(LIMIT)
                            .toList());
        }
        return new ReferenceList(videos);
    }

    List<String> of(String scenario) {
        return videos.getOrDefault(scenario, List.of());
    }
}
