package city.vantage.vision.engine;

/** Image features in the decoder's space, [tokens, hidden]. */
@SuppressWarnings("ArrayRecordComponent")
record Features(float[] values, int tokens) {
    long bytes() {
        return (long) values.length * Float.BYTES;
    }
}
