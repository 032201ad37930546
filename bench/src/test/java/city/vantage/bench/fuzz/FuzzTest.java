package city.vantage.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.runtime.RegistryConnection;
import city.vantage.embedded.EmbeddedRegistry;
import city.vantage.wire.registry.RegistryConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form of {@code bench/run fuzz}. */
class FuzzTest {
    private static final long INPUTS = 20_000;

    @Test
    void brokenInputIsRejectedAndNothingElseHappens() throws Exception {
        try (var server = EmbeddedRegistry.start();
                var registry = RegistryConnection.connect(RegistryConfig.of(server.url()))) {
            var outcomes = FuzzCommand.run(FuzzCommand.targets(registry.cached()), 7, INPUTS);

            assertThat(outcomes)
                    .hasSizeGreaterThan(12)
                    .allSatisfy(outcome -> assertThat(outcome.findings())
                            .as(outcome.target().name())
                            .isEmpty());
        }
    }

    @Test
    void whatThrowsAnythingElseIsAFinding() {
        var fragile = new Target("fragile", List.of(new byte[] {1, 2, 3, 4}), 0, 1, bytes -> bytes[3] == 4);

        var outcome = Fuzzing.run(fragile, 1, 1_000);

        assertThat(outcome.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.thrown()).isInstanceOf(ArrayIndexOutOfBoundsException.class));
    }
}
