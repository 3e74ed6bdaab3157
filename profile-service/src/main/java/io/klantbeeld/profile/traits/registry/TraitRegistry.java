package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.DatabaseException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The definitions of traits, claimed and computed, as this replica remembers them. A change is seen at once where it is
 * made and within seconds elsewhere; while the database is away the last known ones stay.
 */
@ApplicationScoped
public class TraitRegistry {
    private static final Logger LOG = Logger.getLogger(TraitRegistry.class);

    // A sum, since changes do not become visible in the order in which their numbers were drawn.
    private static final String STAMP =
            "SELECT count(*) || ':' || coalesce(sum(change), 0) AS stamp FROM trait_definition";

    private static final int EARLY = Interceptor.Priority.LIBRARY_BEFORE - 10;

    private final TraitDefinitions definitions;
    private final Database database;
    // One at a time, or one that read before a change would take the place of one that read after it.
    private final Lock refreshing = new ReentrantLock();

    private volatile Known known = new Known("", Map.of(), Set.of());

    TraitRegistry(TraitDefinitions definitions, Database database) {
        this.definitions = definitions;
        this.database = database;
    }

    private record Known(String stamp, Map<String, TraitDefinition> byName, Set<String> foldedFromEveryClaim) {
        static Known of(String stamp, List<DefinedTrait> defined) {
            return new Known(
                    stamp,
                    defined.stream()
                            .map(DefinedTrait::toDefinition)
                            .collect(Collectors.toUnmodifiableMap(TraitDefinition::name, Function.identity())),
                    defined.stream()
                            .filter(DefinedTrait::needsEveryClaim)
                            .map(DefinedTrait::name)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /**
     * Before the channels deliver what has to be folded, and before those whose rules name traits. Without definitions a
     * replica would fold wrongly, so it does not start.
     */
    void start(@Observes @Priority(EARLY) StartupEvent started) {
        read();
    }

    /** Reads what has changed since; one small read when nothing has. */
    @Scheduled(every = "{klantbeeld.traits.refresh-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            read();
        } catch (DatabaseException away) {
            LOG.warnf("Definitions of traits were not read again reason=%s", away.getMessage());
        }
    }

    private void read() {
        refreshing.lock();
        try {
            var stamp = database.query(STAMP, row -> row.getString("stamp")).getFirst();
            if (!stamp.equals(known.stamp())) {
                known = Known.of(stamp, definitions.all());
            }
        } finally {
            refreshing.unlock();
        }
    }

    /** The definition of a trait; empty where nobody defined it. */
    public Optional<TraitDefinition> find(String name) {
        return Optional.ofNullable(known.byName().get(name));
    }

    /** All definitions. */
    public Collection<TraitDefinition> all() {
        return known.byName().values();
    }

    /** Names of the traits that it takes every claim to fold; of others the latest of each source and JSON form are enough. */
    public Set<String> foldedFromEveryClaim() {
        return known.foldedFromEveryClaim();
    }

    /** What holds for the claims of a brand: the definition that concerns them, or what holds without one. */
    public TraitDefinition of(String name, String brand) {
        return find(name).filter(definition -> definition.concerns(brand)).orElseGet(() -> undefined(name));
    }

    /** What holds for a trait that nobody defined. */
    public TraitDefinition undefined(String name) {
        return TraitDefinition.undefined(name);
    }

    /** The data category of a trait in a brand; a trait that nobody has registered is treated as personal. */
    public DataCategory categoryOf(String name, String brand) {
        return of(name, brand).category();
    }
}
