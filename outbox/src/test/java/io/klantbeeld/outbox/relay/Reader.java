package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.Servers;
import io.klantbeeld.outbox.wire.CloudEvent;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.ProbedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Reads what the relays of some accounts published, as a consumer with an inbox and a version check does. */
final class Reader {
    private static final KafkaProbe KAFKA = new KafkaProbe(Servers.KAFKA.bootstrapServers());

    private final Accounts accounts;

    Reader(Accounts accounts) {
        this.accounts = accounts;
    }

    List<ProbedRecord> events() {
        return records(Accounts.EVENTS);
    }

    List<ProbedRecord> states() {
        return records(Accounts.STATES);
    }

    private List<ProbedRecord> records(String topic) {
        String source = "urn:klantbeeld:" + accounts.name;
        return KAFKA.records(topic).stream()
                .filter(found -> source.equals(found.headers().get("ce_source")))
                .toList();
    }

    /** Waits until nothing waits, and asserts that every change took effect once and in order. */
    void assertAllInOrder() throws Exception {
        awaitEmptyOutbox();
        Map<String, Long> versions = accounts.versions();
        assertThat(versions).isNotEmpty();
        Map<String, List<Long>> effects = effectsOfEvents();
        assertThat(effects.keySet()).isEqualTo(versions.keySet());
        versions.forEach((key, version) -> assertThat(effects.get(key))
                .as("events of %s", key)
                .isEqualTo(LongStream.rangeClosed(1, version).boxed().toList()));
        assertStates(versions);
    }

    void awaitEmptyOutbox() {
        await().pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(accounts.waiting()).isZero());
    }

    /** Answers how many events are in the log more than once. */
    long duplicates() {
        List<String> ids = events().stream().map(ProbedRecord::id).toList();
        return ids.size() - new HashSet<>(ids).size();
    }

    private Map<String, List<Long>> effectsOfEvents() {
        Set<String> inbox = new HashSet<>();
        Map<String, List<Long>> effects = new HashMap<>();
        for (ProbedRecord event : events()) {
            if (inbox.add(event.id())) {
                effects.computeIfAbsent(event.key(), key -> new ArrayList<>()).add(versionOf(event));
            }
        }
        return effects;
    }

    private void assertStates(Map<String, Long> versions) {
        Map<String, List<Long>> published = new HashMap<>();
        for (ProbedRecord state : states()) {
            assertThat(idsUpTo(state.key(), versionOf(state)))
                    .as("a state is at least as new as its row")
                    .contains(UUID.fromString(state.id()));
            published.computeIfAbsent(state.key(), key -> new ArrayList<>()).add(versionOf(state));
        }
        assertThat(published.keySet()).isEqualTo(versions.keySet());
        versions.forEach((key, version) -> assertThat(published.get(key))
                .as("states of %s", key)
                .isSorted()
                .endsWith(version));
    }

    private List<UUID> idsUpTo(String key, long version) {
        return LongStream.rangeClosed(1, version)
                .mapToObj(each -> CloudEvent.idOfState(Accounts.STATES, key, each))
                .toList();
    }

    static long versionOf(ProbedRecord found) {
        return found.json().get("version").asLong();
    }
}
