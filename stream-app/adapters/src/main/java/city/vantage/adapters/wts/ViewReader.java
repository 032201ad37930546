package city.vantage.adapters.wts;

import city.vantage.incident.Camera;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one video's boxes, and finds its size and its rate. */
final class ViewReader {
    private static final Comparator<WtsBox> IN_ORDER =
            Comparator.comparing(WtsBox::phase).thenComparingInt(WtsBox::frame).thenComparing(WtsBox::party);
    private static final List<FrameSize> USUAL = List.of(
            new FrameSize(1280, 720), new FrameSize(1920, 1080), new FrameSize(2560, 1440), new FrameSize(3840, 2160));

    private final Annotations annotations;
    private final VideoTable table;
    private final Problems problems;
    private final Omissions omissions;

    ViewReader(Annotations annotations, VideoTable table, Problems problems, Omissions omissions) {
        this.annotations = annotations;
        this.table = table;
        this.problems = problems;
        this.omissions = omissions;
    }

    /** @param captions of the view's kind */
    WtsView read(Place place, ViewKind kind, String video, CaptionFile captions) {
        var boxes = boxes(place, video);
        var stated = table.of(video);
        var frames = frames(place.frames(kind, video));
        var pictures = pictures(video, frames, boxes);
        var size = size(stated, pictures, boxes, place.flat());
        var rate = rate(video, stated, captions, boxes);
        if (stated == null) {
            omissions.unknown(video);
        }
        return new WtsView(
                video,
                new Camera(cameraId(place, video), place.scenario(), kind, size, null),
                rate,
                accepted(video, boxes, spans(captions), rate, size),
                frames);
    }

    /** Without the incident's name, which the video's name begins with. */
    private static String cameraId(Place place, String video) {
        var prefix = place.scenario() + "_";
        return video.startsWith(prefix) && video.length() > prefix.length() ? video.substring(prefix.length()) : video;
    }

    private @Nullable Path frames(Path folder) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        var video = folder.resolveSibling(folder.getFileName() + ".mp4");
        if (Files.exists(video)) {
            omissions.unopened(video, folder);
        }
        return null;
    }

    private FrameFiles pictures(String video, @Nullable Path frames, List<BoxFile.Entry> boxes) {
        var pictures =
                problems.orElse(new FrameFiles(Map.of()), "Its pictures are left out.", () -> FrameFiles.in(frames));
        var wanted = boxes.stream().map(BoxFile.Entry::frame).distinct().toList();
        var missing = wanted.stream().filter(frame -> !pictures.has(frame)).count();
        if (frames != null && missing > 0) {
            problems.add(
                    "%s: %d of the %d frames with boxes are missing or empty there, so of these only the boxes speak."
                                    .formatted(frames, missing, wanted.size())
                            + " Extract the frames of video %s anew, numbered from 0.".formatted(video));
        }
        return pictures;
    }

    /** What a person drew stands for what a tracker repeated. */
    private List<BoxFile.Entry> boxes(Place place, String video) {
        var byKey = new LinkedHashMap<List<Object>, BoxFile.Entry>();
        for (var file : annotations.boxes(place, video)) {
            var entries = problems.orElse(
                    List.<BoxFile.Entry>of(),
                    "The boxes of this file are left out.",
                    () -> BoxFile.read(file.file(), file.party()));
            for (var entry : entries) {
                var phase = entry.phase() == null ? "" : entry.phase();
                byKey.merge(
                        List.of(entry.frame(), entry.party(), phase),
                        entry,
                        (one, other) -> one.byHand() ? one : other);
            }
        }
        return List.copyOf(byKey.values());
    }

    /** From the table, from a frame, or else the smallest usual size that holds the boxes. */
    private FrameSize size(
            VideoTable.@Nullable Entry stated, FrameFiles pictures, List<BoxFile.Entry> boxes, boolean flat) {
        if (stated != null) {
            return stated.size();
        }
        // WTS has Full HD, BDD_PC_5K is smaller.
        var guess = USUAL.stream()
                .skip(flat ? 0 : 1)
                .filter(size -> boxes.stream()
                        .allMatch(box -> box.box().right() <= size.width() + 1
                                && box.box().bottom() <= size.height() + 1))
                .findFirst()
                .orElse(USUAL.getLast());
        return pictures.files().isEmpty()
                ? guess
                : problems.orElse(guess, "The size of its video is guessed.", pictures::sizeOfAny);
    }

    private FrameRate rate(
            String video, VideoTable.@Nullable Entry stated, CaptionFile captions, List<BoxFile.Entry> boxes) {
        var known = stated != null
                ? stated.rate()
                : captions.framesPerSecond() == null ? null : new FrameRate(captions.framesPerSecond(), 0);
        var choice = RateChoice.of(known, boxes, spans(captions));
        if (known != null && !choice.rate().equals(known)) {
            problems.add(
                    "Video %s: at the stated %s frames per second its boxes don't lie in their phases, at %s they do;"
                                    .formatted(
                                            video,
                                            known.framesPerSecond(),
                                            choice.rate().framesPerSecond())
                            + " that is taken. Correct what is stated.");
        } else if (!choice.agrees()) {
            problems.add(
                    "Video %s: its boxes don't lie in their phases at any usual rate; %s frames per second are taken."
                                    .formatted(video, choice.rate().framesPerSecond())
                            + " State its rate in " + VideoTable.NAME + ".");
        }
        return choice.rate();
    }

    private List<WtsBox> accepted(
            String video, List<BoxFile.Entry> entries, Map<Phase, WtsSpan> spans, FrameRate rate, FrameSize size) {
        var boxes = new ArrayList<WtsBox>();
        var outside = 0;
        var phaseless = 0;
        for (var entry : entries) {
            var phase = entry.phase() == null ? phaseAt(rate.second(entry.frame()), spans) : entry.phase();
            var box = entry.box();
            if (!size.asBox().contains(box.centreX(), box.centreY())) {
                outside++;
            } else if (phase == null) {
                phaseless++;
            } else {
                boxes.add(new WtsBox(entry.frame(), entry.party(), phase, box.clampedTo(size), entry.byHand()));
            }
        }
        if (outside > 0) {
            problems.add("Video %s: %d of its %d boxes lie outside its frame of %d x %d, so these are left out."
                            .formatted(video, outside, entries.size(), size.width(), size.height())
                    + " Where that size is wrong, state it in " + VideoTable.NAME + ".");
        }
        if (phaseless > 0) {
            problems.add(
                    "Video %s: %d of its %d boxes have no phase and lie in none by their time, so these are left out."
                            .formatted(video, phaseless, entries.size()));
        }
        boxes.sort(IN_ORDER);
        return boxes;
    }

    private static @Nullable Phase phaseAt(double seconds, Map<Phase, WtsSpan> spans) {
        return spans.entrySet().stream()
                .filter(phase -> phase.getValue().contains(seconds, 0))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<Phase, WtsSpan> spans(CaptionFile captions) {
        return captions.phases().stream()
                .collect(Collectors.toMap(CaptionFile.CaptionedPhase::phase, CaptionFile.CaptionedPhase::span));
    }
}
