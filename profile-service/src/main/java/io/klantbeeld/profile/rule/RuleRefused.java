package io.klantbeeld.profile.rule;

import io.klantbeeld.rest.Violation;
import java.util.List;

/** Says what is wrong with a rule, and where. */
public final class RuleRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    RuleRefused(List<Violation> violations) {
        super("The rule has " + violations.size() + " mistakes");
        this.violations = List.copyOf(violations);
    }

    /** Every mistake with its line and column. */
    public List<Violation> violations() {
        return violations;
    }
}
