package io.klantbeeld.profile.segment.pass;

import io.klantbeeld.profile.rule.Rule;
import io.klantbeeld.profile.rule.RuleRefused;
import io.klantbeeld.profile.segment.definition.SegmentProblems;
import io.klantbeeld.profile.segment.definition.SegmentRules;
import io.klantbeeld.profile.segment.membership.Evaluating;
import io.klantbeeld.profile.segment.membership.LiveSegment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tries a rule on persons without it being anybody's; what nobody keeps of events is computed from them. */
@ApplicationScoped
class Trial {
    private static final UUID NOBODYS = new UUID(0, 0);

    private final SegmentRules rules;
    private final Evaluating evaluating;
    private final Clock clock;

    Trial(SegmentRules rules, Evaluating evaluating, Clock clock) {
        this.rules = rules;
        this.evaluating = evaluating;
        this.clock = clock;
    }

    /** The rule as a segment that is nobody's; 422 for one that cannot be used. */
    LiveSegment of(String rule, String brand) {
        try {
            return tried(rules.compile(rule, brand, null), brand);
        } catch (RuleRefused refused) {
            throw SegmentProblems.badRule(refused);
        }
    }

    /** The rule of a preview; nothing where what it names is no longer defined, so it holds for nobody. */
    Optional<LiveSegment> find(Pass preview) {
        try {
            return Optional.of(tried(rules.compile(preview.rule(), preview.brand(), null), preview.brand()));
        } catch (RuleRefused outdated) {
            return Optional.empty();
        }
    }

    private static LiveSegment tried(Rule rule, String brand) {
        return LiveSegment.of(NOBODYS, "", brand, 0, rule);
    }

    /** For how many of the persons the rule holds. */
    long count(LiveSegment tried, Collection<UUID> profiles) {
        var asked = new HashMap<UUID, Set<LiveSegment>>();
        profiles.forEach(profile -> asked.put(profile, Set.of(tried)));
        return evaluating.evaluate(asked, clock.instant()).stream()
                .filter(verdict -> verdict.outcome().holds())
                .count();
    }
}
