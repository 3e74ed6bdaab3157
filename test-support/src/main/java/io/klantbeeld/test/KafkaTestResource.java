package io.klantbeeld.test;

import io.klantbeeld.event.Topic;
import io.klantbeeld.event.Topics;
import io.klantbeeld.platform.server.KafkaBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A real Kafka broker with all topics of the platform. */
public final class KafkaTestResource implements QuarkusTestResourceLifecycleManager {
    private KafkaBroker broker;

    @Override
    public Map<String, String> start() {
        broker = RunningServers.startKafka();
        createTopics();
        return Map.of("kafka.bootstrap.servers", broker.bootstrapServers());
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    private void createTopics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(Topics.ALL.stream().map(KafkaTestResource::topic).toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Topics could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Making topics was interrupted", e);
        }
    }

    private static NewTopic topic(Topic topic) {
        return new NewTopic(topic.name(), Topic.PARTITIONS, (short) 1)
                .configs(Map.of("cleanup.policy", topic.compacted() ? "compact" : "delete"));
    }
}
