package io.klantbeeld.profile.segment.build;

import io.klantbeeld.profile.aggregate.Aggregates;
import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.rule.Rule;
import io.klantbeeld.profile.rule.RuleRefused;
import io.klantbeeld.profile.segment.definition.SegmentMeasures;
import io.klantbeeld.profile.segment.definition.SegmentRules;
import io.klantbeeld.profile.segment.pass.PersonPages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Lets new versions of segments count once the past events are counted that they need. However many wait, it is asked
 * once what is counted, and each rule is read once.
 */
@ApplicationScoped
class Preparing {
    private static final Logger LOG = Logger.getLogger(Preparing.class);

    private final Builds builds;
    private final Ranges ranges;
    private final SegmentRules rules;
    private final Aggregates aggregates;
    private final PersonPages persons;

    // What waiting builds need; nothing for one of which the rule cannot be used any more. Of one thread alone.
    private final Map<UUID, Optional<Set<Aggregation>>> needs = new HashMap<>();

    Preparing(Builds builds, Ranges ranges, SegmentRules rules, Aggregates aggregates, PersonPages persons) {
        this.builds = builds;
        this.ranges = ranges;
        this.rules = rules;
        this.aggregates = aggregates;
        this.persons = persons;
    }

    /** Begins the builds that have what they need, each in a transaction of its own. */
    void prepare() {
        var waiting = builds.preparing();
        needs.keySet().retainAll(waiting.stream().map(Builds.Waiting::id).collect(Collectors.toSet()));
        if (waiting.isEmpty()) {
            return;
        }
        var compilers = new HashMap<String, Function<String, Rule>>();
        waiting.forEach(build -> needs.computeIfAbsent(build.id(), id -> needs(build, compilers)));
        var complete = complete();
        waiting.stream()
                .filter(build ->
                        needs.get(build.id()).map(complete::containsAll).orElse(true))
                .forEach(this::tryToBegin);
    }

    /** One that cannot begin now must not hold up the others. */
    private void tryToBegin(Builds.Waiting build) {
        try {
            QuarkusTransaction.requiringNew().run(() -> begin(build));
        } catch (RuntimeException e) {
            LOG.warnf("A build did not begin build=%s reason=%s", build.id(), e.getMessage());
        }
    }

    private Set<Aggregation> complete() {
        var wanted = new HashSet<Aggregation>();
        needs.values().forEach(need -> need.ifPresent(wanted::addAll));
        return wanted.isEmpty() ? Set.of() : aggregates.complete(wanted);
    }

    private Optional<Set<Aggregation>> needs(Builds.Waiting build, Map<String, Function<String, Rule>> compilers) {
        try {
            var rule = compilers.computeIfAbsent(build.brand(), rules::accepted).apply(build.rule());
            Collection<Aggregation> needed =
                    SegmentMeasures.of(rule, build.brand()).values();
            return Optional.of(Set.copyOf(needed));
        } catch (RuleRefused outdated) {
            LOG.warnf("A segment names what is no longer defined build=%s", build.id());
            return Optional.empty();
        }
    }

    private void begin(Builds.Waiting build) {
        if (!builds.claim(build)) {
            return;
        }
        if (needs.get(build.id()).isEmpty()) {
            builds.fail(build);
        } else if (build.retired()) {
            builds.ready(build, build.members());
            ranges.cut(build.id(), 0);
        } else {
            long expected = persons.expected();
            builds.ready(build, expected);
            ranges.cut(build.id(), expected);
        }
    }
}
