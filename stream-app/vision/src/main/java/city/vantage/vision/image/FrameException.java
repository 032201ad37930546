package city.vantage.vision.image;

/** A frame that can't be used. The reason says whether trying again may help; the message names the limit or fault. */
public final class FrameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. Each is a label of the counters. */
    public enum Reason {
        /** The URI, or the file that it leads to, is outside what the configuration allows. */
        REFUSED(false),
        /** Nothing is there, now. */
        NOT_FOUND(true),
        /** The store failed or was too slow. */
        UNAVAILABLE(true),
        /** More bytes than allowed, or than the reference says. */
        TOO_MANY_BYTES(false),
        /** Fewer bytes than the reference says, or others. */
        WRONG_CONTENT(false),
        /** Neither JPEG nor PNG. */
        NOT_A_PICTURE(false),
        /** A picture of a kind that isn't read: CMYK, 16 bits a channel, lossless JPEG. */
        UNSUPPORTED(false),
        /** The picture ends before its end. */
        TRUNCATED(false),
        /** The picture's data contradicts itself. */
        CORRUPT(false),
        /** More pixels than allowed: found in the header, before anything is decoded. */
        TOO_MANY_PIXELS(false),
        /** Decoding took longer than allowed. */
        TOO_SLOW(false),
        /** The picture has another width or height than the frame that was observed. */
        WRONG_SIZE(false);

        private final boolean retryable;

        Reason(boolean retryable) {
            this.retryable = retryable;
        }

        public boolean retryable() {
            return retryable;
        }
    }

    public FrameException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public FrameException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
