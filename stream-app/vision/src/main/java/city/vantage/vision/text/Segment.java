package city.vantage.vision.text;

/** A part of a prompt: text as token ids, or the place of a picture's features. */
public sealed interface Segment {

    @SuppressWarnings("ArrayRecordComponent")
    record Text(long[] ids) implements Segment {}

    /**
     * The next features of a picture.
     *
     * @param index which picture, from 0
     * @param tokens how many features stand here
     */
    record Image(int index, int tokens) implements Segment {}
}
