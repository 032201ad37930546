package city.vantage.vision.engine;

/**
 * Slots of one length.
 *
 * @param slots how many sequences at a time
 * @param length most tokens of each, prompt and answer together
 */
public record PoolSize(int slots, int length) {
    public PoolSize {
        if (slots < 1 || length < 2) {
            throw new IllegalArgumentException("a pool of %d slots of %d tokens".formatted(slots, length));
        }
    }

    long bytes(DecoderSignature signature) {
        return Math.multiplyExact(Math.multiplyExact((long) slots, length), signature.cacheBytesPerToken());
    }
}
