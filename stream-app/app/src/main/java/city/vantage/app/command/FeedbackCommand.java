package city.vantage.app.command;

import city.vantage.alert.Judgement;
import city.vantage.alert.OperatorFeedback;
import city.vantage.app.runtime.FeedbackProducer;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.incident.RejectedException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "feedback",
        mixinStandardHelpOptions = true,
        description = {
            "Says what an operator thinks of an alert, or that one is missing. «vantage watch --alerts» prints the names that"
                    + " are asked for here.",
            "The last word on an alert counts. Feedback on an alert that is not known any more, or that nobody raised, goes to"
                    + " the dead letters of the topic."
        })
public final class FeedbackCommand extends CheckedCommand implements Callable<Integer> {
    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "JUDGEMENT",
            description =
                    "${COMPLETION-CANDIDATES}: it was right to raise it, nothing of the kind happened, it happened and"
                            + " nobody needed to know, it happened and no alert was raised.")
    @Nullable
    Judgement judgement;

    @Option(names = "--incident", paramLabel = "ID", description = "The incident.")
    String incident = "";

    @Option(names = "--site", paramLabel = "ID", description = "Its site.")
    String site = "";

    @Option(names = "--rule", paramLabel = "NAME", description = "The rule that raised the alert, or should have.")
    String rule = "";

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description = "Anything else, at most " + OperatorFeedback.LONGEST_NOTE + " characters.")
    @Nullable
    String note;

    @Override
    public Integer call() {
        var feedback = feedback();
        var config = cluster.read();
        var topic = config.topics().feedback();
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.require(List.of(topic.spec()));
        }
        try (var registry = RegistryConnection.connect(config.registry());
                var producer = new FeedbackProducer(config.kafkaClient(), topic, registry.cached())) {
            producer.publish(feedback);
        }
        return 0;
    }

    private OperatorFeedback feedback() {
        refuse(judgement == null, "Give a judgement: TRUE, FALSE, NUISANCE or MISSED.");
        refuse(
                incident.isEmpty() || site.isEmpty() || rule.isEmpty(),
                "Give an --incident, its --site, and the --rule.");
        try {
            return new OperatorFeedback(incident, site, rule, Objects.requireNonNull(judgement), Instant.now(), note);
        } catch (RejectedException e) {
            throw new ParameterException(commandLine(), e.getMessage(), e);
        }
    }
}
