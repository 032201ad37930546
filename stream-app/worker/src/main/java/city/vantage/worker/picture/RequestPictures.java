package city.vantage.worker.picture;

import city.vantage.incident.Box;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.ShownFrame;
import city.vantage.vision.image.Drawing;
import city.vantage.vision.image.FrameException;
import city.vantage.vision.image.Picture;
import city.vantage.vision.image.PictureDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pictures of a request: for each frame the close-up and the local one, where the request has them, and then
 * the global one, in CityLLaVA's order. Of a request that shows several frames of a phase those of one kind follow each
 * other, as Valley samples a video. Any number of threads may ask; as many frames as there are processors are decoded and
 * drawn on at a time, because each needs the memory of some whole frames.
 */
public final class RequestPictures implements AutoCloseable {
    /** Widths of lines; how much boxes are enlarged is the request's to say. */
    private static final Drawing LINES = Drawing.CITY_LLAVA;

    private final FrameSource source;
    private final PictureDecoder decoder;
    private final int mostAtATime = Runtime.getRuntime().availableProcessors();
    private final Semaphore places = new Semaphore(mostAtATime, true);

    public RequestPictures(FrameSource source, PictureDecoder decoder) {
        this.source = source;
        this.decoder = decoder;
    }

    /**
     * What {@code use} makes of the request's pictures. It shouldn't keep them.
     *
     * @throws NoPictureException where this request can't have its pictures
     * @throws city.vantage.worker.BackendUnavailableException where they may be had later
     */
    public <T> T of(InferenceRequest request, Function<List<Picture>, T> use)
            throws InterruptedException, NoPictureException {
        var frames = frames(request);
        if (frames.isEmpty()) {
            throw new NoPictureException("the request has no frame, and a model needs a picture", null);
        }
        var files = new ArrayList<byte[]>();
        for (var frame : frames) {
            files.add(source.fetch(frame.frame()));
        }
        var taken = Math.min(mostAtATime, frames.size());
        places.acquire(taken);
        try {
            return use.apply(drawn(request, frames, files));
        } finally {
            places.release(taken);
        }
    }

    private static List<ShownFrame> frames(InferenceRequest request) {
        return request.sequence().isEmpty()
                ? request.frames().stream()
                        .map(frame -> new ShownFrame(frame, request.marks(), request.crop(), request.closeUp()))
                        .toList()
                : request.sequence();
    }

    private List<Picture> drawn(InferenceRequest request, List<ShownFrame> frames, List<byte[]> files)
            throws NoPictureException {
        try {
            var parts = parts(frames);
            var drawn = IntStream.range(0, frames.size())
                    .mapToObj(i -> drawn(request, frames.get(i), parts, files.get(i)))
                    .toList();
            return request.sequence().isEmpty()
                    ? drawn.stream().flatMap(List::stream).toList()
                    : byKind(drawn);
        } catch (FrameException e) {
            throw new NoPictureException(
                    "%s: %s".formatted(e.reason().name().toLowerCase(Locale.ROOT), e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new NoPictureException("marks can't be drawn: " + e.getMessage(), e);
        }
    }

    /** What is cut out of every frame: close-ups where all have one; local pictures where any has, those of the others whole. */
    private static List<Part> parts(List<ShownFrame> frames) {
        var parts = new ArrayList<Part>();
        if (frames.stream().allMatch(frame -> frame.closeUp() != null)) {
            parts.add(ShownFrame::closeUp);
        }
        if (frames.stream().anyMatch(frame -> frame.crop() != null)) {
            parts.add(ShownFrame::crop);
        }
        return parts;
    }

    /** @param drawn the same kinds of each frame */
    private static List<Picture> byKind(List<List<Picture>> drawn) {
        return IntStream.range(0, drawn.getFirst().size())
                .boxed()
                .flatMap(kind -> drawn.stream().map(ofFrame -> ofFrame.get(kind)))
                .toList();
    }

    private List<Picture> drawn(InferenceRequest request, ShownFrame shown, List<Part> parts, byte[] file) {
        var frame = decoder.decode(file);
        Drawing.check(frame, request.frameSize());
        var drawing = new Drawing(request.localBoxScale(), LINES.globalLine(), LINES.localLine());
        var cut = parts.stream().map(part -> drawing.local(frame, shown.marks(), part.of(shown)));
        return Stream.concat(cut, Stream.of(drawing.global(frame, shown.marks())))
                .toList();
    }

    /** A part of a frame, or null for all of it. */
    private interface Part {
        @Nullable
        Box of(ShownFrame frame);
    }

    @Override
    public void close() {
        source.close();
    }
}
