package city.vantage.vision.text;

/** A piece of a prompt. */
public sealed interface Segment {

    /** Token ids. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Text(long[] ids) implements Segment {}

    /**
     * A place for features of a picture.
     *
     * @param index of the tile, counted over all pictures of the prompt in their order
     * @param tokens how many feature vectors go here
     */
    record Image(int index, int tokens) implements Segment {}
}
