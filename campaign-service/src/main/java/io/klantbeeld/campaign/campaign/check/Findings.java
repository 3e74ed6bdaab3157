package io.klantbeeld.campaign.campaign.check;

import io.klantbeeld.rest.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param violations what refuses the campaign
 * @param warnings what its author should know, though it is accepted
 */
public record Findings(List<Violation> violations, List<Violation> warnings) {
    /** The same with those of another check after them. */
    public Findings and(Findings more) {
        return new Findings(both(violations, more.violations), both(warnings, more.warnings));
    }

    static Findings refused(List<Violation> violations) {
        return new Findings(violations, List.of());
    }

    static Findings warned(List<Violation> warnings) {
        return new Findings(List.of(), warnings);
    }

    List<Violation> all() {
        return both(violations, warnings);
    }

    private static List<Violation> both(List<Violation> first, List<Violation> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
