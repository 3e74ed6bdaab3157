package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Lift;
import io.klantbeeld.consent.fact.RecordedFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Which facts of a person stand, in the words of the documentation and in no hurry. */
final class StandingModel {
    private final Set<String> person;
    private final List<RecordedFact> facts;

    StandingModel(Set<String> person, List<RecordedFact> facts) {
        this.person = person;
        this.facts = facts;
    }

    /** The facts of a kind that stand, the latest first. */
    <F extends Fact> List<RecordedFact> of(Class<F> kind) {
        var standing = new ArrayList<RecordedFact>();
        for (var fact : facts) {
            if (kind.isInstance(fact.said()) && stands(fact) && !standing.contains(fact)) {
                standing.add(fact);
            }
        }
        standing.sort((a, b) -> a.effectiveAt().equals(b.effectiveAt())
                ? b.id().compareTo(a.id())
                : b.effectiveAt().compareTo(a.effectiveAt()));
        return standing;
    }

    /** The latest denial of a kind that matters and that no allowance lifted. */
    <F extends Fact> RecordedFact denial(
            Class<F> kind, Predicate<F> matters, Predicate<F> denies, BiPredicate<F, F> within) {
        for (var denial : of(kind)) {
            var no = kind.cast(denial.said());
            if (!matters.test(no) || !denies.test(no)) {
                continue;
            }
            boolean lifted = false;
            for (var allowance : of(kind)) {
                var yes = kind.cast(allowance.said());
                lifted |=
                        matters.test(yes) && !denies.test(yes) && within.test(yes, no) && overrules(allowance, denial);
            }
            if (!lifted) {
                return denial;
            }
        }
        return null;
    }

    private boolean stands(RecordedFact fact) {
        if (!counts(fact)) {
            return false;
        }
        for (var later : facts) {
            if (counts(later) && isAboutTheSame(later, fact) && overrules(later, fact)) {
                return false;
            }
        }
        return true;
    }

    private boolean counts(RecordedFact fact) {
        boolean speaks = person.contains(fact.ik());
        for (var member : fact.members()) {
            speaks |= fact.said().lowers() && person.contains(member);
        }
        return speaks;
    }

    private static boolean isAboutTheSame(RecordedFact later, RecordedFact fact) {
        var slot = later.said().slot();
        boolean lifts = later.said() instanceof Lift(var named) && named.equals(fact.id());
        return lifts || slot.isPresent() && slot.equals(fact.said().slot());
    }

    private boolean overrules(RecordedFact later, RecordedFact fact) {
        return later.effectiveAt().isAfter(fact.effectiveAt())
                && person.contains(later.ik())
                && (later.ik().equals(fact.ik())
                        || later.members().contains(fact.ik())
                        || !person.contains(fact.ik()) && fact.members().contains(later.ik()));
    }
}
