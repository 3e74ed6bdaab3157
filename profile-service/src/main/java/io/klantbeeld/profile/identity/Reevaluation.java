package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Rules;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static io.klantbeeld.profile.platform.Database.uuid;

/** Evaluates persons again that are known, to see what other rules would make of them, or to let new rules count. */
@ApplicationScoped
public class Reevaluation {
    private static final String PAGE = """
            SELECT id FROM profile WHERE id > ? AND state IN ('ACTIVE', 'RESTRICTED') ORDER BY id LIMIT ?
            """;

    private static final String NODES = "SELECT id FROM node WHERE profile_id = ANY (?) AND joins";

    private final Database database;
    private final NodeRegistry nodes;
    private final Binding binding;
    private final Resolving resolving;

    Reevaluation(Database database, NodeRegistry nodes, Binding binding, Resolving resolving) {
        this.database = database;
        this.nodes = nodes;
        this.binding = binding;
        this.resolving = resolving;
    }

    /** The next profiles after an id, in the order of ids. */
    public List<UUID> page(UUID after, int limit) {
        return database.query(PAGE, row -> uuid(row, "id"), after, limit);
    }

    /** What the rules would make of profiles; nothing changes. */
    public Effect imagine(Collection<UUID> profiles, Rules rules) {
        return Effect.imagined(resolving.imagine(nodesOf(profiles), rules), Set.copyOf(profiles));
    }

    /** Lets the present rules count for profiles, which stay locked; in the caller's transaction. */
    public Resolution apply(Collection<UUID> profiles) {
        var touched = nodesOf(profiles);
        nodes.lock(touched);
        var bound = binding.bind(touched);
        var resolution = new Resolution(bound, List.of());
        if (!touched.isEmpty()) {
            var locked = bound.values().stream().collect(Collectors.toSet());
            resolution.take(resolving.resolve(touched, locked, null));
        }
        return resolution;
    }

    /** What an application did. */
    public Effect effect(Resolution resolution) {
        return Effect.done(resolution);
    }

    private Set<UUID> nodesOf(Collection<UUID> profiles) {
        return new HashSet<>(database.query(NODES, row -> uuid(row, "id"), (Object) profiles.toArray(UUID[]::new)));
    }
}
