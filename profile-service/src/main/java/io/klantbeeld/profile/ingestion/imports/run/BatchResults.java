package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.identity.Resolution;
import io.klantbeeld.profile.ingestion.fact.History;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Puts a batch through, for real or as a rehearsal: both take the same steps, in the current transaction. */
@ApplicationScoped
class BatchResults {
    private final History history;
    private final Persons persons;
    private final Named named;

    BatchResults(History history, Persons persons, Named named) {
        this.history = history;
        this.persons = persons;
        this.named = named;
    }

    /** The nodes that each event names. */
    record Naming(Map<IngestedEvent, List<UUID>> byEvent) {
        Set<UUID> all() {
            var all = new HashSet<UUID>();
            byEvent.values().forEach(all::addAll);
            return all;
        }
    }

    /**
     * Takes the events of a batch that are new, and says what became of every row.
     *
     * @param beforehand is told what the new events name, before they are recorded
     * @param recording records them
     */
    List<RowResult> of(
            RowBatch batch, Consumer<Naming> beforehand, Function<List<IngestedEvent>, Resolution> recording) {
        var fresh = history.claim(batch.events());
        var naming = new Naming(nodesOf(fresh));
        beforehand.accept(naming);
        if (fresh.isEmpty()) {
            return results(batch, naming, Map.of(), Map.of());
        }
        var before = persons.known(naming.all());
        var resolution = recording.apply(fresh);
        return results(batch, naming, before, after(naming.all(), resolution));
    }

    private Map<IngestedEvent, List<UUID>> nodesOf(List<IngestedEvent> events) {
        var nodes = new IdentityHashMap<IngestedEvent, List<UUID>>();
        events.forEach(event -> nodes.put(event, named.nodes(event)));
        return nodes;
    }

    private static Map<UUID, UUID> after(Collection<UUID> nodes, Resolution resolution) {
        var after = new HashMap<UUID, UUID>();
        nodes.forEach(node -> after.put(node, resolution.profileOf(node)));
        return after;
    }

    private static List<RowResult> results(
            RowBatch batch, Naming naming, Map<UUID, UUID> before, Map<UUID, UUID> after) {
        var verdicts = new Verdicts(before);
        var results = new ArrayList<RowResult>(batch.rows().size());
        for (var row : batch.rows()) {
            var nodes = row.isGood() ? naming.byEvent().get(row.event()) : null;
            if (!row.isGood()) {
                results.add(RowResult.rejected(row));
            } else if (nodes == null) {
                results.add(RowResult.unchanged(row));
            } else {
                results.add(new RowResult(row.number(), verdicts.next(nodes, after), null, null, row.event(), nodes));
            }
        }
        return results;
    }
}
