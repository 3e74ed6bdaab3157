package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.rule.Dependencies;
import io.klantbeeld.profile.rule.Rule;
import io.klantbeeld.profile.rule.RuleRefused;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Defines segments; a rule that is refused changes nothing that runs. */
@ApplicationScoped
class DefiningSegments {
    private static final String NOBODY = "false";

    private final Segments segments;
    private final SegmentRules rules;
    private final BuildRequests builds;
    private final Caller caller;

    DefiningSegments(Segments segments, SegmentRules rules, BuildRequests builds, Caller caller) {
        this.segments = segments;
        this.rules = rules;
        this.builds = builds;
        this.caller = caller;
    }

    /** What a PUT did. */
    record Outcome(boolean created, Segment segment) {}

    @Transactional
    Segment create(String key, SegmentSettings settings) {
        if (key == null) {
            throw Problems.invalid("key", "must not be null");
        }
        caller.brands().require(settings.brand());
        segments.alone();
        var rule = checked(key, settings);
        var id = segments.add(key, settings.brand(), settings.rule(), rule.dependencies(), caller.subject())
                .orElseThrow(SegmentProblems::exists);
        return begun(id, key);
    }

    @Transactional
    Outcome put(String key, SegmentSettings settings, String ifMatch) {
        segments.alone();
        var known = segments.forChange(key);
        if (known.isEmpty()) {
            return new Outcome(true, create(key, settings));
        }
        var present = known.get();
        caller.brands().require(present.brand());
        present.revision().requireMatch(ifMatch);
        if (!present.brand().equals(settings.brand())) {
            throw SegmentProblems.ofAnotherBrand();
        }
        var rule = checked(key, settings);
        if (!present.isRetired() && present.rule().equals(settings.rule())) {
            return new Outcome(false, present);
        }
        segments.change(present, settings.rule(), SegmentState.BUILDING, rule.dependencies(), caller.subject());
        return new Outcome(false, begun(present.id(), key));
    }

    /** Retires a segment: from now on nobody belongs to it, and a build goes over those who did. */
    @Transactional
    void retire(String key, String ifMatch) {
        segments.alone();
        var present =
                segments.forChange(key).filter(segment -> !segment.isRetired()).orElseThrow(SegmentProblems::unknown);
        caller.brands().require(present.brand());
        present.revision().requireMatch(ifMatch);
        boolean used = segments.links(present.brand()).values().stream().anyMatch(on -> on.contains(key));
        if (used) {
            throw SegmentProblems.inUse();
        }
        segments.change(present, NOBODY, SegmentState.RETIRED, Dependencies.NONE, caller.subject());
        builds.request(present.id());
    }

    /** The segment of a key; 404 where there is none any more, 403 where the token does not name its brand. */
    Segment read(String key) {
        var found = segments.byKey(key).filter(segment -> !segment.isRetired()).orElseThrow(SegmentProblems::unknown);
        caller.brands().require(found.brand());
        return found;
    }

    /** Begins to build the newest version. */
    private Segment begun(UUID id, String key) {
        builds.request(id);
        return segments.byKey(key).orElseThrow();
    }

    private Rule checked(String key, SegmentSettings settings) {
        try {
            return rules.compile(settings.rule(), settings.brand(), key);
        } catch (RuleRefused refused) {
            throw SegmentProblems.badRule(refused);
        }
    }
}
