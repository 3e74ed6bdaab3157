package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.rule.RuleRefused;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problems of segments. */
public final class SegmentProblems {
    private SegmentProblems() {}

    /** 404 for a key that no segment has. */
    public static HttpProblem unknown() {
        return Problems.of(404, "segment:unknown-segment", "The segment is not known", "No segment has this key.");
    }

    /** 422 for a rule that cannot be used, with the place of every mistake. */
    public static HttpProblem badRule(RuleRefused refused) {
        return Problems.refused("segment:invalid-rule", "The rule cannot be used", refused.violations());
    }

    static HttpProblem exists() {
        return Problems.of(409, "segment:segment-exists", "The segment exists", "Another segment has this key.");
    }

    static HttpProblem ofAnotherBrand() {
        return Problems.refused(
                "segment:brand-fixed",
                "A segment stays with its brand",
                List.of(Violation.of("brand", "does not change")));
    }

    static HttpProblem inUse() {
        return Problems.of(
                409,
                "segment:segment-in-use",
                "The segment is in use",
                "Other segments build upon it; change or retire them first.");
    }
}
