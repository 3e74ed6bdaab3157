package io.klantbeeld.benchmark.running;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What the services have not read yet of each other's topics. What follows from one part of a measurement must not be
 * work that another part pays for.
 */
final class Followers implements AutoCloseable {
    private static final Set<String> SERVICES = Set.of("profile", "consent", "campaign");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Admin admin;

    private Followers(Admin admin) {
        this.admin = admin;
    }

    /** Those of the platform's broker. */
    static Followers of(String bootstrapServers) {
        return new Followers(Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers)));
    }

    /** Waits until every service has read everything. */
    void awaitCaughtUp() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (behind() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The services did not catch up in time");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** How many records are not read yet, by all groups together. */
    long behind() {
        try {
            var read = read();
            var partitions = read.values().stream()
                    .flatMap(group -> group.keySet().stream())
                    .collect(Collectors.toCollection(HashSet::new));
            var ends = ends(partitions);
            return read.values().stream()
                    .mapToLong(group -> behind(group, ends))
                    .sum();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The broker does not tell what is read: " + failed.getMessage(), failed);
        }
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> read() throws ExecutionException, InterruptedException {
        var groups = admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> SERVICES.contains(group.split("-")[0]))
                .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
        return admin.listConsumerGroupOffsets(groups).all().get();
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        var asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** A transaction's end has a place in the log, and nobody commits that as read. */
    private static long behind(Map<TopicPartition, OffsetAndMetadata> read, Map<TopicPartition, Long> ends) {
        return read.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .mapToLong(entry -> ends.get(entry.getKey()) - entry.getValue().offset() - 1)
                .filter(behind -> behind > 0)
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
