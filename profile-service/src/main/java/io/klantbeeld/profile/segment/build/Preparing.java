package io.klantbeeld.profile.segment.build;

import io.klantbeeld.profile.rule.Rule;
import io.klantbeeld.profile.rule.RuleRefused;
import io.klantbeeld.profile.segment.definition.SegmentRules;
import io.klantbeeld.profile.segment.pass.PersonPages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Lets new versions of segments count, and cuts their builds into ranges. */
@ApplicationScoped
class Preparing {
    private static final Logger LOG = Logger.getLogger(Preparing.class);

    private final Builds builds;
    private final Ranges ranges;
    private final SegmentRules rules;
    private final PersonPages persons;

    Preparing(Builds builds, Ranges ranges, SegmentRules rules, PersonPages persons) {
        this.builds = builds;
        this.ranges = ranges;
        this.rules = rules;
        this.persons = persons;
    }

    /** Begins the builds that wait, each in a transaction of its own; one that cannot begin does not hold up the others. */
    void prepare() {
        var compilers = new HashMap<String, Function<String, Rule>>();
        for (var build : builds.preparing()) {
            try {
                boolean usable = isUsable(build, compilers.computeIfAbsent(build.brand(), rules::accepted));
                QuarkusTransaction.requiringNew().run(() -> begin(build, usable));
            } catch (RuntimeException e) {
                LOG.warnf("A build did not begin build=%s reason=%s", build.id(), e.getMessage());
            }
        }
    }

    private static boolean isUsable(Builds.Waiting build, Function<String, Rule> compiler) {
        try {
            compiler.apply(build.rule());
            return true;
        } catch (RuleRefused outdated) {
            LOG.warnf("A segment names what is no longer defined build=%s", build.id());
            return false;
        }
    }

    private void begin(Builds.Waiting build, boolean usable) {
        if (!builds.claim(build)) {
            return;
        }
        if (!usable) {
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
