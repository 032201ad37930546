package city.vantage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.wire.mapping.AlertFiguresMapping;
import city.vantage.wire.mapping.CameraDetectionsMapping;
import city.vantage.wire.mapping.CameraMapping;
import city.vantage.wire.mapping.IncidentAlertsMapping;
import city.vantage.wire.mapping.IncidentAnswersMapping;
import city.vantage.wire.mapping.InferenceRequestMapping;
import city.vantage.wire.mapping.InferenceResultMapping;
import city.vantage.wire.mapping.ObservationMapping;
import city.vantage.wire.mapping.OperatorFeedbackMapping;
import city.vantage.wire.mapping.PendingPhaseMapping;
import city.vantage.wire.mapping.RecentAlertMapping;
import city.vantage.wire.mapping.RecordMapping;
import city.vantage.wire.mapping.SafetyAlertMapping;
import city.vantage.wire.mapping.SafetyDescriptionMapping;
import city.vantage.wire.mapping.SightingMapping;
import city.vantage.wire.mapping.SiteFormationMapping;
import city.vantage.wire.mapping.TimedIncidentMapping;
import city.vantage.wire.mapping.ViewSelectionMapping;
import city.vantage.wire.registry.InMemoryRegistry;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final long SEEDS = 300;

    @ParameterizedTest
    @MethodSource("records")
    void aRecordComesBackAsItWasWritten(Kind<?> kind) {
        LongStream.range(0, SEEDS).forEach(kind::assertRoundTrip);
    }

    static Stream<Kind<?>> records() {
        return Stream.of(
                new Kind<>(new CameraMapping(), RandomRecords::camera),
                new Kind<>(new ObservationMapping(), RandomRecords::observation),
                new Kind<>(new CameraDetectionsMapping(), RandomRecords::detections),
                new Kind<>(new SiteFormationMapping(), RandomRecords::siteFormation),
                new Kind<>(new SightingMapping(), RandomRecords::sighting),
                new Kind<>(new ViewSelectionMapping(), RandomRecords::view),
                new Kind<>(new InferenceRequestMapping(), RandomRecords::request),
                new Kind<>(new InferenceResultMapping(), RandomRecords::result),
                new Kind<>(new SafetyDescriptionMapping(), RandomRecords::description),
                new Kind<>(new SafetyAlertMapping(), RandomRecords::alert),
                new Kind<>(new OperatorFeedbackMapping(), RandomRecords::feedback),
                new Kind<>(new IncidentAlertsMapping(), RandomRecords::incidentAlerts),
                new Kind<>(new RecentAlertMapping(), RandomRecords::recentAlert),
                new Kind<>(new AlertFiguresMapping(), RandomRecords::alertFigures),
                new Kind<>(new IncidentAnswersMapping(), RandomRecords::incidentAnswers),
                new Kind<>(new PendingPhaseMapping(), RandomRecords::pendingPhase),
                new Kind<>(new TimedIncidentMapping(), RandomRecords::timedIncident));
    }

    /** A kind of record, and how to make one up. */
    record Kind<V>(RecordMapping<V, ?> mapping, Function<RandomRecords, V> random) {
        void assertRoundTrip(long seed) {
            var serde = RecordCodec.of(mapping, new InMemoryRegistry()).serde();
            var record = random.apply(new RandomRecords(seed));

            var bytes = serde.serializer().serialize("topic", record);

            assertThat(serde.deserializer().deserialize("topic", bytes))
                    .as("seed %d", seed)
                    .isEqualTo(record);
        }

        @Override
        public String toString() {
            return mapping.avroClass().getSimpleName();
        }
    }
}
