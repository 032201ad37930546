package city.vantage.incident;

/** Why a record is given up. Each is a label of the counters and a header of the dead letter. */
public enum RejectionReason {
    /** The bytes are not a record in Confluent wire format, or don't decode with their schema. */
    MALFORMED,
    /** The schema id is not known to the registry. */
    UNKNOWN_SCHEMA,
    /** A field has a value outside its range. */
    INVALID_FIELD,
    /** The record's key is not its incident id. */
    WRONG_KEY,
    /** A box is not finite, or has no positive size. */
    INVALID_BOX,
    /** The centre of a box lies outside the frame: most often a wrong frame size. */
    BOX_OUTSIDE_FRAME,
    /** The frame's URI is outside what the configuration allows. */
    FRAME_REFUSED,
    /** The site has no such camera in the camera registry. */
    UNKNOWN_CAMERA,
    /** The frame was taken later than it is now: the camera's clock is wrong. */
    AHEAD,
    /** The same camera, time and phase was seen before. */
    DUPLICATE,
    /** The incident has closed. */
    LATE,
    /** The incident has reached a limit of cameras or observations. */
    OVER_LIMIT,
    /** No such alert was raised, or one was that is said to be missing. */
    UNKNOWN_ALERT,
    /** A step failed on this record after all its tries. */
    FAILED
}
