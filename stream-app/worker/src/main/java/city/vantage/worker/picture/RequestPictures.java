package city.vantage.worker.picture;

import city.vantage.prompt.InferenceRequest;
import city.vantage.vision.image.Drawing;
import city.vantage.vision.image.FrameException;
import city.vantage.vision.image.Picture;
import city.vantage.vision.image.PictureDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the pictures of a request: for each frame the close-up and the local one, where the request has them, and then
 * the global one, in CityLLaVA's order. Any number of threads may ask; as many as there are processors decode and draw at a time,
 * because each needs the memory of some whole frames.
 */
public final class RequestPictures implements AutoCloseable {
    /** Widths of lines; how much boxes are enlarged is the request's to say. */
    private static final Drawing LINES = Drawing.CITY_LLAVA;

    private final FrameSource source;
    private final PictureDecoder decoder;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

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
        if (request.frames().isEmpty()) {
            throw new NoPictureException("the request has no frame, and a model needs a picture", null);
        }
        var files = new ArrayList<byte[]>();
        for (var frame : request.frames()) {
            files.add(source.fetch(frame));
        }
        places.acquire();
        try {
            return use.apply(drawn(request, files));
        } finally {
            places.release();
        }
    }

    private List<Picture> drawn(InferenceRequest request, List<byte[]> files) throws NoPictureException {
        try {
            return files.stream().flatMap(file -> drawn(request, file)).toList();
        } catch (FrameException e) {
            throw new NoPictureException(
                    "%s: %s".formatted(e.reason().name().toLowerCase(Locale.ROOT), e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new NoPictureException("marks can't be drawn: " + e.getMessage(), e);
        }
    }

    private Stream<Picture> drawn(InferenceRequest request, byte[] file) {
        var frame = decoder.decode(file);
        Drawing.check(frame, request.frameSize());
        var drawing = new Drawing(request.localBoxScale(), LINES.globalLine(), LINES.localLine());
        var parts = Stream.of(Optional.ofNullable(request.closeUp()), Optional.ofNullable(request.crop()))
                .flatMap(Optional::stream)
                .map(part -> drawing.local(frame, request.marks(), part));
        return Stream.concat(parts, Stream.of(drawing.global(frame, request.marks())));
    }

    @Override
    public void close() {
        source.close();
    }
}
