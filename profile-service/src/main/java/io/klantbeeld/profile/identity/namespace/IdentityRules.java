package io.klantbeeld.profile.identity.namespace;

import io.klantbeeld.profile.identity.graph.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers the rules by which persons are resolved, as they were at most a moment ago. */
@ApplicationScoped
public class IdentityRules {
    private final NamespaceRegistry registry;
    private final IdentityConfig config;
    private final Clock clock;
    private volatile Known known = new Known(null, Instant.MIN);

    private record Known(Rules rules, Instant until) {}

    IdentityRules(NamespaceRegistry registry, IdentityConfig config, Clock clock) {
        this.registry = registry;
        this.config = config;
        this.clock = clock;
    }

    /** The rules that hold. */
    public Rules current() {
        var now = clock.instant();
        var last = known;
        if (now.isBefore(last.until)) {
            return last.rules;
        }
        var rules = read();
        known = new Known(rules, now.plus(config.rulesCachedFor()));
        return rules;
    }

    /** The rules that would hold with other settings of some namespaces. */
    public Rules with(Map<String, NamespaceSettings> changes) {
        var rules = read();
        var namespaces = new java.util.HashMap<>(rules.namespaces());
        changes.forEach((name, settings) -> namespaces.put(name, settings.toRule()));
        return new Rules(namespaces, rules.genericAbove(), rules.componentLinks());
    }

    /** How long after a change no replica uses the rules of before. */
    public Duration settled() {
        return config.rulesCachedFor().multipliedBy(2);
    }

    private Rules read() {
        var namespaces =
                registry.all().stream().collect(Collectors.toMap(NamespaceEntry::name, NamespaceEntry::toRule));
        return new Rules(namespaces, config.genericAbove(), config.componentLinks());
    }
}
