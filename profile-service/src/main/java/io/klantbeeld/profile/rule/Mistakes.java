package io.klantbeeld.profile.rule;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import io.klantbeeld.rest.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with a text, each at its line and column from 1. */
final class Mistakes {
    private static final int MOST = 20;
    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '(?<function>.+?)' applied to '(?<types>.*?)'.*", Pattern.DOTALL);
    private static final Pattern UNDECLARED =
            Pattern.compile("undeclared reference to '(?<name>.+?)'.*", Pattern.DOTALL);

    private final String field;
    private final CelSource source;
    private final List<Violation> found = new ArrayList<>();

    Mistakes(String field, CelSource source) {
        this.field = field;
        this.source = source;
    }

    void add(long expression, String message) {
        add(expression, message, null);
    }

    void add(long expression, String message, String hint) {
        add(place(expression, 0), message, hint);
    }

    private CelSourceLocation place(long expression, int after) {
        var offset = source.getPositionsMap().getOrDefault(expression, 0);
        return source.getOffsetLocation(offset + after).orElse(CelSourceLocation.of(1, 0));
    }

    /** Adds that no such thing is known, with the known name that is nearest. */
    void unknown(long expression, String message, String written, Collection<String> known) {
        add(place(expression, 0), message, near(written, known));
    }

    /** The same of a name that follows a dot or a bracket, which is where its expression stands. */
    void unknownAfter(long expression, String message, String written, Collection<String> known) {
        add(place(expression, 1), message, near(written, known));
    }

    /** Adds what the compiler found. */
    void add(Collection<CelIssue> issues, Collection<String> names) {
        issues.stream()
                .filter(issue -> issue.getSeverity() == CelIssue.Severity.ERROR)
                .limit(MOST)
                .forEach(issue -> add(issue, names));
    }

    private void add(CelIssue issue, Collection<String> names) {
        var overload = OVERLOAD.matcher(issue.getMessage());
        var undeclared = UNDECLARED.matcher(issue.getMessage());
        if (overload.matches()) {
            add(
                    issue.getSourceLocation(),
                    Operators.mismatch(overload.group("function"), overload.group("types")),
                    Operators.hint(overload.group("types")));
        } else if (undeclared.matches()) {
            add(issue.getSourceLocation(), "nothing has this name", near(undeclared.group("name"), names));
        } else {
            add(issue.getSourceLocation(), Syntax.message(issue.getMessage()), null);
        }
    }

    private static String near(String written, Collection<String> names) {
        return Nearest.of(written, names)
                .map(name -> "did you mean " + name + "?")
                .orElse(null);
    }

    // The compiler counts lines from 1 and columns from 0.
    private void add(CelSourceLocation place, String message, String hint) {
        if (found.size() < MOST) {
            found.add(Violation.of(field, message)
                    .at(Math.max(1, place.getLine()), Math.max(0, place.getColumn()) + 1)
                    .hinting(hint));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /** Refuses the text if anything is wrong with it. */
    void refuse() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    RuleRefused refusal() {
        return new RuleRefused(found);
    }
}
