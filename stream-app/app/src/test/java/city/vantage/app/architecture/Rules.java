package city.vantage.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** What may depend on what, and how things are called: one rule for each theme. Each failure says what to do. */
final class Rules {
    private static final String[] DOMAIN = {
        "city.vantage.incident..",
        "city.vantage.view..",
        "city.vantage.motion..",
        "city.vantage.phase..",
        "city.vantage.formation..",
        "city.vantage.prompt..",
        "city.vantage.description..",
        "city.vantage.alert..",
        "city.vantage.replay..",
        "city.vantage.batch..",
        "city.vantage.metric.."
    };
    private static final String SCHEMAS = "city.vantage.schemas..";
    private static final String WIRE = "city.vantage.wire..";
    private static final String VISION = "city.vantage.vision..";
    private static final String KAFKA = "org.apache.kafka..";

    static final ArchRule DOMAIN_IS_PURE = classes()
            .that(resideInAnyPackage(DOMAIN))
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(DOMAIN).or(resideInAnyPackage("java..", "org.jspecify.annotations")))
            .because("the domain decides and touches nothing: move what needs a library to wire, topology, worker or"
                    + " app, and hand the domain plain values");

    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("app")
            .definedBy("city.vantage.app..")
            .layer("topology")
            .definedBy("city.vantage.topology..")
            .layer("worker")
            .definedBy("city.vantage.worker..")
            .layer("webhook")
            .definedBy("city.vantage.webhook..")
            .layer("vision")
            .definedBy(VISION)
            .layer("simulator")
            .definedBy("city.vantage.simulator..")
            .layer("adapters")
            .definedBy("city.vantage.adapters..")
            .layer("evaluation")
            .definedBy("city.vantage.evaluation..")
            .layer("embedded")
            .definedBy("city.vantage.embedded..")
            .layer("wire")
            .definedBy(WIRE)
            .layer("schemas")
            .definedBy(SCHEMAS)
            .layer("domain")
            .definedBy(DOMAIN)
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("topology")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("worker")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("webhook")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("vision")
            .mayOnlyBeAccessedByLayers("app", "worker")
            .whereLayer("simulator")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("adapters")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("embedded")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("wire")
            .mayOnlyBeAccessedByLayers("app", "topology", "worker", "webhook", "embedded")
            .whereLayer("schemas")
            .mayOnlyBeAccessedByLayers("wire")
            .because(
                    "data flows one way, app → {topology, worker, webhook, simulator, adapters, evaluation, embedded} → wire →"
                            + " {schemas, domain}, worker → vision → domain: move the class to the layer that it speaks for, or pass what it needs from above");

    static final ArchRule TOPOLOGY_AND_WORKER_MEET_AT_TOPICS = slices().matching(
                    "city.vantage.(topology|worker|webhook)..")
            .should()
            .notDependOnEachOther()
            .because("streams, workers and webhooks run apart: let them exchange records through a topic, and put what"
                    + " they all know into the domain or wire");

    static final ArchRule KNOW_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(
                    "city.vantage.simulator..", "city.vantage.adapters..", "city.vantage.evaluation..", VISION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(KAFKA, WIRE, SCHEMAS)
            .because("simulator, adapters and vision work on the domain's records: publish them in app or worker");

    static final ArchRule ONLY_WIRE_KNOWS_SCHEMAS = noClasses()
            .that(resideOutsideOfPackages(SCHEMAS, "city.vantage.wire", "city.vantage.wire.mapping"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCHEMAS)
            .because(
                    "generated records stay at the edge: use the domain's record, and map it in city.vantage.wire.mapping");

    static final ArchRule NO_PACKAGE_CYCLES = slices().matching("city.vantage.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package: move the class that closes the circle");

    static final ArchRule NAMES_SAY_WHAT = noClasses()
            .should()
            .haveNameMatching("(?i).*[.](util|utils|common|helper|helpers|manager|managers)[.].*")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Common|Helper|Helpers|Manager|Impl)([$].*)?")
            .because("such a name fits everything: call it by what it does, or by what tells it from its siblings");

    static final ArchRule NULL_MARKED = classes()
            .that(resideOutsideOfPackages(SCHEMAS))
            .should(BeInNullMarkedPackage.RULE)
            .because("an unmarked package isn't checked for null: add a package-info.java with @NullMarked");

    static final ArchRule NOBODY_PRINTS = noClasses()
            .that(resideOutsideOfPackages("city.vantage.testing.."))
            .should(ACCESS_STANDARD_STREAMS)
            .because("output belongs to whoever runs the process: log, or have a command print it to its command line's"
                    + " out and err");

    private Rules() {}
}
