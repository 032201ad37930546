package city.vantage.app.config;

import city.vantage.incident.FrameAccess;
import city.vantage.vision.image.DecodeLimits;
import city.vantage.vision.image.FrameStore;
import city.vantage.vision.image.PictureDecoder;
import city.vantage.worker.picture.FrameSource;
import city.vantage.worker.picture.RequestPictures;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How workers fetch frames.
 *
 * @param maxBytes size of the largest frame file
 * @param timeout for one frame over HTTP
 * @param patience how long a store that doesn't answer holds up all requests
 */
public record FrameFetch(long maxBytes, Duration timeout, Duration patience) {

    /** Frames that may be fetched; the caller closes it. */
    public FrameStore store(FrameAccess access) {
        return new FrameStore(access, maxBytes, timeout);
    }

    /** The pictures of requests, from frames that may be fetched. */
    public RequestPictures pictures(FrameAccess access) {
        var standard = DecodeLimits.DEFAULT;
        return new RequestPictures(
                new FrameSource(store(access), patience, InstantSource.system()),
                new PictureDecoder(new DecodeLimits(maxBytes, standard.pixels(), standard.time())));
    }
}
