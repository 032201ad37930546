package city.vantage.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses VANTAGE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("city.vantage");

    /** Classes that break each rule, from this module's tests. */
    private static final JavaClasses MISFITS = new ClassFileImporter()
            .importPackages(
                    "city.vantage.adapters.misfit",
                    "city.vantage.worker.misfit",
                    "city.vantage.incident.misfit",
                    "city.vantage.topology");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("the domain uses the JDK only", Rules.DOMAIN_IS_PURE),
                Named.of("layers depend downwards", Rules.LAYERS),
                Named.of(
                        "topology, worker and webhooks never see each other", Rules.TOPOLOGY_AND_WORKER_MEET_AT_TOPICS),
                Named.of("simulator, adapters, vision and evaluation know no Kafka", Rules.KNOW_NO_KAFKA),
                Named.of("only wire knows the schemas", Rules.ONLY_WIRE_KNOWS_SCHEMAS),
                Named.of("no packages depend on each other in a circle", Rules.NO_PACKAGE_CYCLES),
                Named.of("names say what a thing is", Rules.NAMES_SAY_WHAT),
                Named.of("every package is checked for null", Rules.NULL_MARKED),
                Named.of("nobody prints past the command line", Rules.NOBODY_PRINTS));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(VANTAGE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isBrokenByTheMisfits(ArchRule rule) {
        assertThat(rule.evaluate(MISFITS).hasViolation()).isTrue();
    }

    @Test
    void theWholeOfVantageIsLookedAt() {
        assertThat(VANTAGE)
                .extracting(type -> type.getPackageName().split("\\.", -1)[2])
                .contains(
                        "adapters",
                        "app",
                        "description",
                        "embedded",
                        "evaluation",
                        "incident",
                        "prompt",
                        "schemas",
                        "simulator",
                        "topology",
                        "view",
                        "vision",
                        "webhook",
                        "wire",
                        "worker");
    }
}
