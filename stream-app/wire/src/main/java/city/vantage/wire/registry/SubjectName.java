package city.vantage.wire.registry;

/** Names of subjects, after Confluent's TopicNameStrategy, which every client defaults to. */
public final class SubjectName {
    private SubjectName() {}

    public static String forValueOf(String topic) {
        return topic + "-value";
    }
}
