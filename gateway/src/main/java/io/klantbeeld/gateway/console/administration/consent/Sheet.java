package io.klantbeeld.gateway.console.administration.consent;

import java.util.List;

/**
 * A definition in words.
 *
 * @param text the words of a notice, or null
 * @param rules the rows of a rule pack
 */
record Sheet(String name, List<Line> lines, String text, List<Rule> rules) {
    /** What one field says. */
    record Line(Field field, String text) {}

    /**
     * A row of the law.
     *
     * @param forbidden whether nothing permits
     * @param valid from when until when, or null for always
     */
    record Rule(
            String channels,
            String subjects,
            String purposes,
            String requirement,
            boolean forbidden,
            boolean softOptIn,
            List<String> obligations,
            List<String> quietHours,
            String citation,
            String valid) {}

    static Sheet none() {
        return new Sheet(null, List.of(), null, List.of());
    }
}
