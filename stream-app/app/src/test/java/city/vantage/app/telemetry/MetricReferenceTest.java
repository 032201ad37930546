package city.vantage.app.telemetry;

import city.vantage.testing.GeneratedPage;
import org.junit.jupiter.api.Test;

class MetricReferenceTest {
    @Test
    void theReferenceIsThatOfTheVocabulary() {
        GeneratedPage.assertCommitted("metrics.md", MetricReference.markdown());
    }
}
