package city.vantage.vision.text;

<<<<<<< HEAD
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
=======
/** A part of a prompt: text as token ids, or the place of a picture's features. */
public sealed interface Segment {

    @SuppressWarnings("ArrayRecordComponent")
    record Text(long[] ids) implements Segment {}

    /**
     * The next features of a picture.
     *
     * @param index which picture, from 0
     * @param tokens how many features stand here
>>>>>>> engine
     */
    record Image(int index, int tokens) implements Segment {}
}
