package city.vantage.simulator.caption;

/** How much captions tell of who the pedestrian is. */
public enum CaptionProfile {
    /** Age, gender and height too, as the captions of WTS do. */
    FULL,
    /** Nothing that singles out a person but clothing. */
    MINIMAL
}
