package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.traits.observed.ObservedTraits;
import io.klantbeeld.profile.traits.registry.TraitRefolds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Folds a trait whose definition changed for every person, page by page, on whichever replica is free. What nobody ever
 * claimed there is nothing to fold of: a name is mostly defined before it is used, and that of a computed trait never is.
 */
@ApplicationScoped
class Refolding {
    private static final int PAGE = 500;

    // Claims may be there without a fold: those that the definition before did not admit.
    private static final String NEXT = """
            SELECT p.id,
                   EXISTS (SELECT FROM trait t WHERE t.profile_id = p.id AND t.name = ?)
                   OR EXISTS (SELECT FROM membership m JOIN fragment f ON f.node_id = m.node_id
                              WHERE m.profile_id = p.id AND f.name = ?) AS concerned
            FROM profile p WHERE p.id > ? ORDER BY p.id LIMIT ?
            """;

    private final TraitRefolds refolds;
    private final ObservedTraits observed;
    private final Folding folding;
    private final Persons persons;
    private final Database database;

    Refolding(TraitRefolds refolds, ObservedTraits observed, Folding folding, Persons persons, Database database) {
        this.refolds = refolds;
        this.observed = observed;
        this.folding = folding;
        this.persons = persons;
        this.database = database;
    }

    private record Next(UUID profile, boolean concerned) {}

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        while (QuarkusTransaction.requiringNew().call(this::foldPage)) {
            // Each page is a transaction of its own, so a stop loses none and repeats at most one.
        }
    }

    private boolean foldPage() {
        var claimed = refolds.claim();
        claimed.ifPresent(pass -> {
            var page = pass.isNew() && !observed.mayHaveCome(pass.trait()) ? List.<Next>of() : next(pass);
            if (page.isEmpty()) {
                refolds.finish(pass);
            } else {
                var concerned =
                        page.stream().filter(Next::concerned).map(Next::profile).toList();
                int changed = concerned.isEmpty() ? 0 : fold(pass, concerned);
                refolds.advance(pass, page.getLast().profile(), page.size(), changed);
            }
        });
        return claimed.isPresent();
    }

    private List<Next> next(TraitRefolds.Claim pass) {
        return database.query(
                NEXT,
                row -> new Next(Database.uuid(row, "id"), row.getBoolean("concerned")),
                pass.trait(),
                pass.trait(),
                pass.after(),
                PAGE);
    }

    /** Folds the trait of persons under their locks, and answers how many values changed. */
    private int fold(TraitRefolds.Claim pass, List<UUID> concerned) {
        var homes = persons.homes(concerned);
        var resolution = persons.bind(homes.values());
        var bound = homes.values().stream().map(resolution::profileOf).collect(Collectors.toSet());
        var changed = folding.refold(pass.trait(), bound);
        changed.forEach(key -> key.tell(resolution));
        if (pass.republish()) {
            resolution.changed().addAll(bound);
        }
        persons.conclude(Set.of(), resolution);
        return changed.size();
    }
}
