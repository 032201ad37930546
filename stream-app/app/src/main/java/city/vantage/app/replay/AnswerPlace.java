package city.vantage.app.replay;

/**
 * Where an answer stands.
 *
 * @param own in the replay's topic, not in live's
 */
record AnswerPlace(boolean own, int partition, long offset) {
    private static final int OFFSET_BITS = 42;
    private static final int PARTITION_BITS = 20;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

    /** The place in one number that isn't negative: four million million records in a million partitions have room. */
    long packed() {
        if (offset > OFFSET_MASK || partition >= 1 << PARTITION_BITS) {
            throw new IllegalArgumentException("no room for " + this);
        }
        return (own ? 1L << (OFFSET_BITS + PARTITION_BITS) : 0) | ((long) partition << OFFSET_BITS) | offset;
    }

    static AnswerPlace of(long packed) {
        return new AnswerPlace(
                packed >>> (OFFSET_BITS + PARTITION_BITS) != 0,
                (int) (packed >>> OFFSET_BITS) & ((1 << PARTITION_BITS) - 1),
                packed & OFFSET_MASK);
    }
}
