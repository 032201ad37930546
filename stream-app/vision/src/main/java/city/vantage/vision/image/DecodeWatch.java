package city.vantage.vision.image;

import city.vantage.vision.image.FrameException.Reason;
import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Stops a decoder that runs too long, and remembers whether it complained. ImageIO goes on after broken data and fills
 * the rest with grey; a model would describe that grey, so any complaint about pixels is an error here.
 */
final class DecodeWatch implements IIOReadProgressListener, IIOReadWarningListener {
    private final Duration limit;
    private final long start = System.nanoTime();
    private boolean tooSlow;
    private boolean complained;

    DecodeWatch(Duration limit) {
        this.limit = limit;
    }

    void observe(ImageReader reader) {
        reader.addIIOReadProgressListener(this);
        reader.addIIOReadWarningListener(this);
    }

    /** @throws FrameException where the decoder was stopped or complained */
    void check() {
        if (tooSlow) {
            throw new FrameException(Reason.TOO_SLOW, "picture took longer than %s to decode".formatted(limit));
        }
        if (complained) {
            throw new FrameException(Reason.CORRUPT, "picture's data is broken");
        }
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (System.nanoTime() - start > limit.toNanos()) {
            tooSlow = true;
            source.abort();
        }
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        complained = true;
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
