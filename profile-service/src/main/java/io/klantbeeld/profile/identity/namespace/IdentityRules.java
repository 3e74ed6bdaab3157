package io.klantbeeld.profile.identity.namespace;

import io.klantbeeld.profile.identity.graph.Limit;
import io.klantbeeld.profile.identity.graph.Rules;
import io.klantbeeld.profile.platform.DatabaseException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Answers the rules by which persons are resolved, as they were at most a moment ago. */
@ApplicationScoped
public class IdentityRules {
    private static final Logger LOG = Logger.getLogger(IdentityRules.class);

    private final NamespaceRegistry registry;
    private final IdentityConfig config;
    private final Clock clock;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(null, Instant.MIN));

    private record Known(Rules rules, Instant until) {
        /** What was asked for later is newer, whichever answer came first. */
        private static Known newer(Known one, Known other) {
            return other.until.isBefore(one.until) ? one : other;
        }
    }

    IdentityRules(NamespaceRegistry registry, IdentityConfig config, Clock clock) {
        this.registry = registry;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        refresh();
    }

    /** Reads the rules for those who cannot wait for them. */
    @Scheduled(every = "{klantbeeld.identity.rules-cached-for}", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            current();
        } catch (DatabaseException away) {
            LOG.warnf("The rules of identity were not read again reason=%s", away.getMessage());
        }
    }

    /** The rules as they were last read: asks no database, and goes on while that is away. */
    public Rules known() {
        var last = known.get().rules;
        return last == null ? current() : last;
    }

    /** The rules that hold. */
    public Rules current() {
        var last = known.get();
        return clock.instant().isBefore(last.until) ? last.rules : renewed();
    }

    /** Reads the rules again, since they were changed here. */
    Rules renewed() {
        var now = clock.instant();
        var read = new Known(read(), now.plus(config.rulesCachedFor()));
        return known.accumulateAndGet(read, Known::newer).rules;
    }

    /** The rules that would hold with other settings of some namespaces. */
    public Rules with(Map<String, NamespaceSettings> changes) {
        var rules = read();
        var namespaces = new HashMap<>(rules.namespaces());
        changes.forEach((name, settings) -> namespaces.put(name, settings.toRule()));
        return new Rules(namespaces, rules.genericAbove(), rules.componentLinks(), rules.merges());
    }

    /** How long after a change no replica uses the rules of before. */
    public Duration settled() {
        return config.rulesCachedFor().multipliedBy(2);
    }

    private Rules read() {
        var namespaces =
                registry.all().stream().collect(Collectors.toMap(NamespaceEntry::name, NamespaceEntry::toRule));
        var merges = new Limit(config.merges(), config.mergesPer());
        return new Rules(namespaces, config.genericAbove(), config.componentLinks(), merges);
    }
}
