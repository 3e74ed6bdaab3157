package io.klantbeeld.profile.rule;

import io.klantbeeld.profile.rule.Clause.Answer;
import io.klantbeeld.profile.rule.Clause.Junction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule that an author wrote, checked and ready to be evaluated; it is immutable and may be shared. */
public final class Rule {
    private final String text;
    private final Junction junction;
    private final List<Clause> clauses;
    private final Map<String, Bound> variables;
    private final boolean needsTime;
    private final Dependencies dependencies;

    Rule(
            String text,
            Junction junction,
            List<Clause> clauses,
            Map<String, Bound> variables,
            boolean needsTime,
            Dependencies dependencies) {
        this.text = text;
        this.junction = junction;
        this.clauses = clauses;
        this.variables = variables;
        this.needsTime = needsTime;
        this.dependencies = dependencies;
    }

    /** The rule as it was written. */
    public String text() {
        return text;
    }

    /** What the answer depends on, beside time. */
    public Dependencies dependencies() {
        return dependencies;
    }

    /** The events of which one more may end it for somebody for whom it holds; any other lets them be. */
    public Set<String> ending() {
        return clauses.stream().flatMap(clause -> clause.ending().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Evaluates the rule, clause by clause, until the answer is known. */
    public Outcome test(Facts facts) {
        return glance(facts).orElseThrow(Unread::new);
    }

    /** The same where facts may not have been read yet; nothing if the answer needs one of those. */
    public Optional<Outcome> glance(Facts facts) {
        var evidence = new ArrayList<Evidence>();
        Instant changesAt = null;
        boolean open = false;
        for (var clause : clauses) {
            var evaluation = new Evaluation(variables, facts, needsTime);
            var answer = clause.answer(evaluation);
            boolean holds = answer == Answer.HOLDS;
            var turnsAt = evaluation.changesAt(holds, clause.trends());
            if (holds) {
                evidence.add(evaluation.evidence(clause.number()));
            }
            if (answer == junction.decisive()) {
                // Decided, and as long as this clause says so, whatever the others say.
                return Optional.of(new Outcome(holds, holds ? evidence : List.of(), turnsAt));
            }
            open |= answer == Answer.OPEN;
            changesAt = sooner(changesAt, turnsAt);
        }
        return open ? Optional.empty() : Optional.of(new Outcome(junction == Junction.ALL, evidence, changesAt));
    }

    private static Instant sooner(Instant a, Instant b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }
}
