package city.vantage.app.command;

import city.vantage.app.forget.Extent;
import city.vantage.app.forget.ForgetText;
import city.vantage.app.forget.Forgetting;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.TopicAdmin;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = {
            "Deletes the pictures of incidents below frames.file.roots, and says which topics speak of the incidents, and"
                    + " when those records go. A picture that other incidents have as well goes too.",
            "The exit code is 0 where all that was asked for is done."
        })
public final class ForgetCommand extends CheckedCommand implements Callable<Integer> {
    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--incident", split = ",", paramLabel = "ID", description = "These incidents.")
    Set<String> incidents = new LinkedHashSet<>();

    @Option(
            names = "--camera",
            split = ",",
            paramLabel = "SITE/CAMERA",
            description = "All incidents that these cameras saw, all of their pictures, and the cameras themselves.")
    Set<String> cameras = new LinkedHashSet<>();

    @Option(
            names = "--cut",
            description =
                    "Don't wait for the records to go: cut off the beginning of each partition, to the last of them. What is"
                            + " older there goes too, whatever it speaks of. Not while an incident is open.")
    boolean cut;

    @Option(names = "--dry-run", description = "Delete nothing; say what there is.")
    boolean dryRun;

    @Override
    public Integer call() {
        refuse(incidents.isEmpty() && cameras.isEmpty(), "Give an --incident or a --camera.");
        refuse(incidents.stream().anyMatch(String::isBlank), "--incident has an empty name.");
        refuse(!cameras.stream().allMatch(camera -> camera.matches("[^/]+/[^/]+")), "--camera must be SITE/CAMERA.");
        refuse(cut && dryRun, "--dry-run cuts nothing.");
        var config = cluster.read();
        try (var admin = TopicAdmin.connect(config.kafkaClient());
                var registry = RegistryConnection.connect(config.registry());
                var store = config.frameFetch().store(config.frames())) {
            admin.require(config.topics().all());
            var progress = new Progress(commandLine().getErr());
            var report = new Forgetting(config, admin, registry.cached(), store, progress)
                    .forget(incidents, cameras, extent());
            commandLine().getOut().print(ForgetText.of(report));
            commandLine().getOut().flush();
            return report.complete() ? 0 : 1;
        }
    }

    private Extent extent() {
        if (dryRun) {
            return Extent.LOOK;
        }
        return cut ? Extent.RECORDS : Extent.PICTURES;
    }
}
