package city.vantage.metric;

import static city.vantage.metric.Metric.Kind.COUNTER;
import static city.vantage.metric.Metric.Kind.DISTRIBUTION;
import static city.vantage.metric.Metric.Kind.GAUGE;
import static city.vantage.metric.Metric.Kind.TIMER;

import city.vantage.alert.AlertState;
import city.vantage.description.Status;
import city.vantage.incident.RejectionReason;
import java.util.List;

/** The catalogue of all that Vantage measures itself. No metric's name stands anywhere else in the code. */
public final class Metrics {
    /** Sites that have series of their own; those of further ones are added up under {@link #OTHER_SITES}. */
    public static final int MOST_SITES = 1_000;

    public static final String OTHER_SITES = "other";

    private static final Label SITE =
            new Label("site", "sites, at most %,d; further ones are `%s`".formatted(MOST_SITES, OTHER_SITES));
    private static final Label RULE = new Label("rule", "rules of the rule pack");
    private static final Label TARGET = new Label("target", "names in the file of webhooks");

    public static final Metric OBSERVATIONS = Metric.of(
            "vantage.observations",
            COUNTER,
            "Observations that were accepted, and what became of them when their incident closed.",
            Label.ofWords("outcome", ObservationOutcome.values()));
    public static final Metric REJECTED = Metric.of(
            "vantage.records.rejected",
            COUNTER,
            "Records that were given up and went to the dead letters of their topic.",
            new Label("topic", "topics with dead letters"),
            Label.of("reason", RejectionReason.values()));
    public static final Metric SELECT_TIME = Metric.of(
            "vantage.select.time",
            TIMER,
            "From the capture of the chosen frame until its view was chosen, for the first revision of each phase.");
    public static final Metric ASKED =
            Metric.of("vantage.requests.asked", COUNTER, "Requests that were sent to the workers.");
    public static final Metric OPEN = Metric.of(
            "vantage.requests.open",
            GAUGE,
            "Live requests that this process has sent since it took over their partitions and that wait for an answer.");
    public static final Metric OLDEST = new Metric(
            "vantage.requests.oldest.age",
            GAUGE,
            "seconds",
            List.of(),
            "Age of the oldest of these; 0 where there is none. Requests without a deadline don't count.");
    public static final Metric LAG = Metric.of(
            "vantage.queue.lag",
            GAUGE,
            "What no worker has answered in the queue, as the brokers tell: requests, and the marks of the transactions that they"
                    + " came in. Not a number before the first worker has come. Every stream process shows the same.");
    public static final Metric REPEATED = Metric.of(
            "vantage.results.repeated", COUNTER, "Answers that nothing waited for: repetitions, or too late.");
    public static final Metric PROBES = Metric.of(
            "vantage.probes",
            COUNTER,
            "Answers to questions about what is never in a picture: who says yes makes things up.",
            new Label("model", "models that answer"),
            new Label("digest", "their versions"),
            new Label("answer", "yes, no"));
    public static final Metric DESCRIPTIONS = Metric.of(
            "vantage.descriptions",
            COUNTER,
            "Descriptions that were published. EXPIRED has missed its deadline.",
            Label.of("status", Status.values()));
    public static final Metric DESCRIBE_TIME = Metric.of(
            "vantage.describe.time",
            TIMER,
            "From the capture of the chosen frame until its description was published. Final ones wait for the end of"
                    + " their incident.",
            new Label("final", "true, false"));

    public static final Metric ALERTS = Metric.of(
            "vantage.alerts", COUNTER, "Changes of alerts.", SITE, RULE, Label.of("state", AlertState.values()));
    public static final Metric ALERTS_DOUBLED = Metric.of(
            "vantage.alerts.doubled",
            COUNTER,
            "Alerts that weren't raised, because there was one for the same parties.",
            SITE,
            RULE);
    public static final Metric ALERT_TIME = Metric.of(
            "vantage.alert.time",
            TIMER,
            "From the capture of the frame whose description raised an alert until it was raised.",
            RULE);
    public static final Metric DETECTION_RATE = Metric.of(
            "vantage.alert.detection.rate",
            GAUGE,
            "Share of what should have raised an alert that did, as operators judge; none before they have.",
            SITE,
            RULE);
    public static final Metric FALSE_RATE =
            Metric.of("vantage.alert.false.rate", GAUGE, "Share of judged alerts that were false.", SITE, RULE);
    public static final Metric NUISANCE_RATE = Metric.of(
            "vantage.alert.nuisance.rate", GAUGE, "Share of judged alerts that were true and a nuisance.", SITE, RULE);

    public static final Metric ANSWERED = Metric.of(
            "vantage.worker.requests",
            COUNTER,
            "Requests that a worker is done with. given, expired and failed were answered so; discarded are no requests;"
                    + " unanswered and unpublished go back to the queue.",
            Label.ofWords("outcome", RequestOutcome.values()));
    public static final Metric BATCH_SIZE =
            Metric.of("vantage.worker.batch.size", DISTRIBUTION, "Requests that went to the backend together.");
    public static final Metric QUEUE_TIME = Metric.of(
            "vantage.worker.queue.time",
            TIMER,
            "From a request's arrival at the broker until a backend began with it.");
    public static final Metric INFER_TIME =
            Metric.of("vantage.worker.infer.time", TIMER, "What a batch took in the backend.");
    public static final Metric PUBLISH_TIME = Metric.of(
            "vantage.worker.publish.time", TIMER, "From sending an answer until the brokers had it for good.");
    public static final Metric OUTAGE = Metric.of(
            "vantage.worker.outage",
            GAUGE,
            "1 while a worker waits for something that every request needs, such as the schema registry; else 0.");
    public static final Metric TOKENS = Metric.of(
            "vantage.engine.tokens",
            COUNTER,
            "Tokens of the model in the worker: of prompts with their pictures, and generated. Only with the backend onnx.",
            new Label("kind", "prompt, generated"));
    public static final Metric PICTURES = Metric.of(
            "vantage.engine.pictures",
            COUNTER,
            "Pictures that the model in the worker was asked about. Only with onnx.");
    public static final Metric PICTURES_ENCODED = Metric.of(
            "vantage.engine.pictures.encoded",
            COUNTER,
            "Those of them that were encoded; the features of the others were in the cache. Only with onnx.");

    public static final Metric WEBHOOK_ATTEMPTS = Metric.of(
            "vantage.webhooks.attempts",
            COUNTER,
            "Attempts to post.",
            TARGET,
            new Label("outcome", "delivered, failed"));
    public static final Metric WEBHOOKS_GIVEN_UP = Metric.of(
            "vantage.webhooks.given.up", COUNTER, "Records that went to the dead letters of webhooks.", TARGET);
    public static final Metric WEBHOOKS_WAITING =
            Metric.of("vantage.webhooks.waiting", GAUGE, "Records that are held for a URL.", TARGET);

    public static final Metric READY =
            Metric.of("vantage.ready", GAUGE, "1 where the process can work, as /health/ready says; else 0.");

    private Metrics() {}

    /** In the order of the flow. */
    public static List<Metric> all() {
        return List.of(
                OBSERVATIONS,
                REJECTED,
                SELECT_TIME,
                ASKED,
                OPEN,
                OLDEST,
                LAG,
                REPEATED,
                PROBES,
                DESCRIPTIONS,
                DESCRIBE_TIME,
                ALERTS,
                ALERTS_DOUBLED,
                ALERT_TIME,
                DETECTION_RATE,
                FALSE_RATE,
                NUISANCE_RATE,
                ANSWERED,
                BATCH_SIZE,
                QUEUE_TIME,
                INFER_TIME,
                PUBLISH_TIME,
                OUTAGE,
                TOKENS,
                PICTURES,
                PICTURES_ENCODED,
                WEBHOOK_ATTEMPTS,
                WEBHOOKS_GIVEN_UP,
                WEBHOOKS_WAITING,
                READY);
    }
}
