package io.klantbeeld.outbox.topic;

import io.klantbeeld.event.Topic;
import io.klantbeeld.outbox.Servers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class TopicProvisioningTest {
    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", Servers.KAFKA.bootstrapServers());
    private static final Topic LOG = new Topic("provisioned.log.v1", false, Duration.ofDays(7));
    private static final Topic COMPACTED = new Topic("provisioned.state.v1", true, Duration.ofDays(1));

    private final Admin admin = Admin.create(KAFKA);
    private final TopicProvisioning provisioning = new TopicProvisioning(KAFKA, List.of(LOG, COMPACTED));

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void theCatalogueIsMadeAndMadeAgainWithoutAChange() throws Exception {
        provisioning.ensureCatalogue();
        provisioning.ensureCatalogue();

        assertThat(partitions(LOG.name())).isEqualTo(Topic.PARTITIONS);
        assertThat(partitions(COMPACTED.name())).isEqualTo(Topic.PARTITIONS);
    }

    @Test
    void noRecordOfALogOutlivesItsRetention() throws Exception {
        provisioning.ensureCatalogue();

        Config config = config(LOG.name());

        assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
        assertThat(millis(config, "retention.ms") + millis(config, "segment.ms"))
                .isEqualTo(LOG.retention().toMillis());
    }

    @Test
    void anOldStateIsCompactedWithinADay() throws Exception {
        provisioning.ensureCatalogue();

        Config config = config(COMPACTED.name());

        assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
        assertThat(millis(config, "max.compaction.lag.ms"))
                .isLessThanOrEqualTo(Duration.ofDays(1).toMillis());
    }

    @Test
    void aTopicThatWasMadeOtherwiseIsCorrected() throws Exception {
        Topic drifted = new Topic("provisioned.drifted.v1", true, Duration.ofDays(1));
        admin.createTopics(List.of(new NewTopic(drifted.name(), 6, (short) 1)))
                .all()
                .get();

        new TopicProvisioning(KAFKA, List.of(drifted)).ensureCatalogue();

        await().untilAsserted(() ->
                assertThat(config(drifted.name()).get("cleanup.policy").value()).isEqualTo("compact"));
    }

    @Test
    void aTopicOfDeadLettersIsMadeOnDemandAndKeptForAWeekAtMost() throws Exception {
        String name = "provisioned.log.v1.some-consumer.dlq";

        provisioning.ensure(Set.of(name));

        assertThat(partitions(name)).isEqualTo(Topic.PARTITIONS);
        assertThat(millis(config(name), "retention.ms"))
                .isLessThan(Duration.ofDays(7).toMillis());
    }

    private int partitions(String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private Config config(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().get(resource);
    }

    private static long millis(Config config, String name) {
        return Long.parseLong(config.get(name).value());
    }
}
