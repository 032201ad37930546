package city.vantage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Topics TOPICS = new Topics("city-a.", 7);

    @Test
    void everyNameIsThereOnceAndHasThePrefix() {
        assertThat(TOPICS.all())
                .extracting(TopicSpec::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("city-a."));
    }

    @Test
    void recordsThatMayBeGivenUpHaveATopicToGoTo() {
        assertThat(TOPICS.all())
                .extracting(TopicSpec::name)
                .contains(
                        TOPICS.observations().deadLetterName(),
                        TOPICS.requests().deadLetterName(),
                        TOPICS.results().deadLetterName(),
                        TOPICS.descriptions().deadLetterName(),
                        TOPICS.feedback().deadLetterName());
    }

    @Test
    void anIncidentsRecordsMeetBecauseTheirTopicsHaveOneNumberOfPartitions() {
        assertThat(TOPICS.all())
                .filteredOn(spec -> spec.key().equals("incidentId"))
                .filteredOn(spec -> !spec.name().endsWith(".dead-letters"))
                .hasSize(5)
                .allMatch(spec -> spec.partitions() == 7);
    }

    @Test
    void feedbackMeetsTheDescriptionsOfItsSite() {
        assertThat(TOPICS.feedback().spec().partitions())
                .isEqualTo(TOPICS.descriptions().spec().partitions());
    }

    @Test
    void aReplaysTopicKeepsRecordsOfAnyAge() {
        var live = TOPICS.observations().spec().newTopic((short) 3, false);
        var replay = TOPICS.observations().spec().newTopic((short) 3, true);

        assertThat(live.configs()).containsEntry("retention.ms", "604800000");
        assertThat(replay.configs()).containsEntry("retention.ms", "-1");
    }

    @Test
    void theCameraRegistryIsCompacted() {
        assertThat(TOPICS.cameras().spec().newTopic((short) 1, false).configs())
                .containsEntry("cleanup.policy", "compact");
    }
}
