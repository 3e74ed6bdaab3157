package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.queue.EventRow;
import io.klantbeeld.outbox.queue.Queued;
import io.klantbeeld.outbox.queue.StateRow;
import io.klantbeeld.outbox.wire.CloudEvent;
import io.klantbeeld.outbox.wire.Json;
import io.klantbeeld.outbox.wire.TraceParent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes Kafka records of rows: it reads the states of snapshot rows, and writes the CloudEvents headers. */
public final class RecordAssembly {
    private final String source;
    private final StateSource states;

    /** Names the service as the source of its events. */
    public RecordAssembly(String service, StateSource states) {
        this.source = "urn:klantbeeld:" + service;
        this.states = states;
    }

    List<ProducerRecord<String, byte[]>> assemble(List<Queued> rows) {
        Map<String, Map<String, Object>> statesByTopic = readStates(rows);
        return rows.stream().map(queued -> record(queued, statesByTopic)).toList();
    }

    private Map<String, Map<String, Object>> readStates(List<Queued> rows) {
        Map<String, Set<String>> keysByTopic = new LinkedHashMap<>();
        for (Queued queued : rows) {
            if (queued.row() instanceof StateRow state) {
                keysByTopic
                        .computeIfAbsent(state.topic(), topic -> new LinkedHashSet<>())
                        .add(state.key());
            }
        }
        Map<String, Map<String, Object>> statesByTopic = new HashMap<>();
        keysByTopic.forEach((topic, keys) -> statesByTopic.put(topic, states.read(topic, keys)));
        return statesByTopic;
    }

    private ProducerRecord<String, byte[]> record(Queued queued, Map<String, Map<String, Object>> statesByTopic) {
        return switch (queued.row()) {
            case EventRow event ->
                record(
                        event.payload(),
                        queued,
                        new CloudEvent(event.messageId(), event.type(), queued.since(), event.headers()));
            case StateRow state ->
                record(
                        jsonOf(statesByTopic.get(state.topic()).get(state.key())),
                        queued,
                        new CloudEvent(
                                CloudEvent.idOfState(state.topic(), state.key(), state.version()),
                                state.topic(),
                                queued.since(),
                                Map.of()));
        };
    }

    private ProducerRecord<String, byte[]> record(byte[] body, Queued queued, CloudEvent event) {
        ProducerRecord<String, byte[]> made =
                new ProducerRecord<>(queued.row().topic(), queued.row().key(), body);
        event.writeTo(made.headers(), source);
        TraceParent.write(queued.row().traceparent(), made.headers());
        return made;
    }

    private static byte[] jsonOf(Object state) {
        return state == null ? null : Json.write(state);
    }
}
