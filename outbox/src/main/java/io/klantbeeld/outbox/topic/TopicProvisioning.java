package io.klantbeeld.outbox.topic;

import io.klantbeeld.event.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/**
 * Makes topics and sets their retention; doing it again changes nothing.
 *
 * <p>It needs the broker: while that is away, its operations fail with a {@link KafkaException}.
 */
public final class TopicProvisioning {
    private static final Logger LOG = Logger.getLogger(TopicProvisioning.class);
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Map<String, Object> settings;
    private final Map<String, Topic> catalogue;

    /**
     * Prepares provisioning.
     *
     * @param kafka the connection settings: {@code bootstrap.servers}, security
     * @param catalogue the topics with their retention; another topic is a log of dead letters
     */
    public TopicProvisioning(Map<String, Object> kafka, Collection<Topic> catalogue) {
        this.settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "topic-provisioning");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS / 2);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.catalogue = catalogue.stream().collect(Collectors.toMap(Topic::name, Function.identity()));
    }

    /** Makes every topic of the catalogue that is missing, and corrects the settings of the others. */
    public void ensureCatalogue() {
        try (Admin admin = Admin.create(settings)) {
            Set<String> missing = missing(admin, catalogue.keySet());
            create(admin, missing);
            correct(
                    admin,
                    catalogue.keySet().stream()
                            .filter(name -> !missing.contains(name))
                            .toList());
        }
    }

    /** Makes those of the named topics that are missing. */
    public void ensure(Set<String> names) {
        try (Admin admin = Admin.create(settings)) {
            create(admin, missing(admin, names));
        }
    }

    private static Set<String> missing(Admin admin, Set<String> names) {
        Set<String> missing = new HashSet<>();
        admin.describeTopics(names).topicNameValues().forEach((name, described) -> {
            try {
                checkPartitions(await(described));
            } catch (UnknownTopicOrPartitionException e) {
                missing.add(name);
            }
        });
        return missing;
    }

    private void create(Admin admin, Set<String> names) {
        List<NewTopic> topics = names.stream()
                .map(name -> new NewTopic(name, Optional.of(Topic.PARTITIONS), Optional.empty())
                        .configs(TopicSettings.of(name, catalogue)))
                .toList();
        admin.createTopics(topics).values().forEach((name, created) -> {
            try {
                await(created);
                LOG.infof("A topic was made topic=%s", name);
            } catch (TopicExistsException e) {
                LOG.debugf("Another service made the topic at the same time topic=%s", name);
            }
        });
    }

    private void correct(Admin admin, List<String> names) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (String name : names) {
            changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, name),
                    TopicSettings.of(name, catalogue).entrySet().stream()
                            .map(setting -> new AlterConfigOp(
                                    new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                            .toList());
        }
        if (!changes.isEmpty()) {
            await(admin.incrementalAlterConfigs(changes).all());
        }
    }

    // More partitions would send a key to another place and break its order; that is for people to decide.
    private static void checkPartitions(TopicDescription topic) {
        if (topic.partitions().size() != Topic.PARTITIONS) {
            LOG.errorf(
                    "A topic has the wrong number of partitions topic=%s partitions=%d expected=%d",
                    topic.name(), topic.partitions().size(), Topic.PARTITIONS);
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }
}
