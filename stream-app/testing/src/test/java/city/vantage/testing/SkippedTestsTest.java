package city.vantage.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SkippedTestsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void namesEachSkippedTestAndItsReason() {
        run(Sample.class);

        assertThat(out.toString(UTF_8))
                .startsWith("2 tests (or classes) were skipped:")
                .contains("Sample.needsDocker because", "Docker does not answer")
                .contains("Sample.neverHere because", "not on this machine")
                .doesNotContain("runs");
    }

    @Test
    void saysNothingWhenAllRan() {
        run(AllRan.class);

        assertThat(out.size()).isZero();
    }

    private void run(Class<?> type) {
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new SkippedTests(new PrintStream(out, true, UTF_8)))
                .build();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(type))
                .build();
        LauncherFactory.create(config).execute(request);
    }

    /** Run by the test above only: surefire takes no nested classes. */
    static class Sample {
        @Test
        void runs() {}

        @Test
        void needsDocker() {
            Assumptions.abort("Docker does not answer");
        }

        @Test
        @DisabledIfSystemProperty(named = "java.home", matches = ".*", disabledReason = "not on this machine")
        void neverHere() {}
    }

    static class AllRan {
        @Test
        void runs() {}
    }
}
