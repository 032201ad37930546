package city.vantage.app.replay;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.FolderTree;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.wire.registry.RegistryException;
import city.vantage.wire.registry.RestSchemaRegistry;
import city.vantage.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Removes all that a replay has made: groups first, because they say whether it still runs, then topics, subjects and
 * local state. What has gone already is no problem, so it can be done again where it was interrupted.
 */
public record ReplayRemoval(TopicAdmin admin, RestSchemaRegistry registry, Progress progress) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /**
     * @param own how the replay runs, which says where its state is
     * @return whether there was anything
     * @throws ReplayException where the replay still runs
     */
    public boolean remove(ReplayNames names, VantageConfig own) throws IOException, InterruptedException {
        var groups = groups(names.prefix());
        for (var group : groups) {
            remove(group);
        }
        Workers.forgetGroup(admin.admin(), own.worker());
        var topics = topics(names.prefix());
        settle("Topics can't be removed", admin.admin().deleteTopics(topics).all());
        var subjects = registry.subjects().stream()
                .filter(subject -> subject.startsWith(names.prefix()))
                .toList();
        removeSubjects(subjects);
        var state = own.stream().stateDir().resolve(names.streamId());
        var hadState = Files.exists(state);
        if (hadState) {
            new FolderTree(state).remove();
        }
        var found = !(topics.isEmpty() && groups.isEmpty() && subjects.isEmpty()) || hadState;
        if (found) {
            progress.say("removed %d topics, %d groups, %d subjects%s"
                    .formatted(topics.size(), groups.size(), subjects.size(), hadState ? " and " + state : ""));
        }
        return found;
    }

    /** Some registries are told not to delete anything. */
    private void removeSubjects(List<String> subjects) {
        try {
            subjects.forEach(registry::delete);
        } catch (RegistryException e) {
            progress.say("note: subjects stay in the registry: " + e.getMessage());
        }
    }

    private List<GroupListing> groups(String prefix) {
        return TopicAdmin.await(admin.admin().listGroups().all(), "Groups can't be listed").stream()
                .filter(group -> group.groupId().startsWith(prefix))
                .toList();
    }

    private List<String> topics(String prefix) {
        return TopicAdmin.await(admin.admin().listTopics().names(), "Topics can't be listed").stream()
                .filter(topic -> topic.startsWith(prefix))
                .sorted()
                .collect(Collectors.toList());
    }

    /** A process that was killed is missed by its group only after a while. */
    private void remove(GroupListing group) throws InterruptedException {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); !tryToRemove(group); ) {
            if (System.nanoTime() > end) {
                throw new ReplayException(
                        "The replay still runs, or was killed a moment ago (group %s has members): stop it, or try again in a minute."
                                .formatted(group.groupId()));
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean tryToRemove(GroupListing group) throws InterruptedException {
        var cause = failure(deletion(admin.admin(), group));
        if (cause == null || cause instanceof GroupIdNotFoundException) {
            return true;
        }
        if (cause instanceof GroupNotEmptyException) {
            return false;
        }
        throw new ReplayException(
                "Group %s can't be removed: %s".formatted(group.groupId(), cause.getMessage()), cause);
    }

    private static KafkaFuture<Void> deletion(Admin admin, GroupListing group) {
        var id = List.of(group.groupId());
        return switch (group.type().orElse(GroupType.CLASSIC)) {
            case SHARE -> admin.deleteShareGroups(id).all();
            case STREAMS -> admin.deleteStreamsGroups(id).all();
            default -> admin.deleteConsumerGroups(id).all();
        };
    }

    private static void settle(String problem, KafkaFuture<Void> done) throws InterruptedException {
        var cause = failure(done);
        if (cause != null && !(cause instanceof UnknownTopicOrPartitionException)) {
            throw new ReplayException(problem + ": " + cause.getMessage(), cause);
        }
    }

    private static @Nullable Throwable failure(KafkaFuture<Void> done) throws InterruptedException {
        try {
            done.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
