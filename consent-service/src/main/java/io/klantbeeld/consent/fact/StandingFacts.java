package io.klantbeeld.consent.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Which facts about a person stand: those that no later one lifted or replaced. A merge makes nothing wider: what was said
 * apart is overruled only by what was said together.
 */
public final class StandingFacts {
    private static final Comparator<RecordedFact> LATEST_FIRST = Comparator.comparing(RecordedFact::effectiveAt)
            .thenComparing(RecordedFact::id)
            .reversed();

    /** Nothing was ever said. */
    public static final StandingFacts NONE = new StandingFacts(Set.of(), List.of());

    private final Set<String> person;
    private final List<RecordedFact> standing;

    /**
     * Finds what stands.
     *
     * @param person the identifier keys whose facts count
     */
    public StandingFacts(Collection<String> person, Collection<RecordedFact> facts) {
        this.person = Set.copyOf(person);
        var spoken = facts.stream().filter(fact -> fact.speaksFor(this.person)).toList();
        this.standing = spoken.stream()
                .filter(fact -> !(fact.said() instanceof Lift))
                .filter(fact -> spoken.stream().noneMatch(later -> ends(later, fact)))
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** A fact that stands, with what it says. */
    public record Stated<F extends Fact>(RecordedFact fact, F said) {
        /** Names the fact in a reason. */
        public String ref() {
            return fact.id().toString();
        }
    }

    /** Everything that stands, the latest first. */
    public List<RecordedFact> all() {
        return standing;
    }

    /** What stands of a kind, the latest first. */
    public <F extends Fact> List<Stated<F>> of(Class<F> kind) {
        if (standing.isEmpty()) {
            return List.of();
        }
        var stated = new ArrayList<Stated<F>>();
        for (var fact : standing) {
            if (kind.isInstance(fact.said())) {
                stated.add(new Stated<>(fact, kind.cast(fact.said())));
            }
        }
        return stated;
    }

    /**
     * The latest denial that covers something and that no later allowance lifted; only an allowance of equal or narrower
     * scope lifts.
     *
     * @param covers whether a fact is about what is asked
     * @param isWithin whether the scope of an allowance is equal to or narrower than that of a denial
     */
    public <F extends Fact> Optional<Stated<F>> denial(Class<F> kind, Predicate<F> covers, BiPredicate<F, F> isWithin) {
        var about = of(kind).stream().filter(it -> covers.test(it.said())).toList();
        return about.stream()
                .filter(denial -> denial.said().lowers())
                .filter(denial -> about.stream()
                        .filter(it -> !it.said().lowers())
                        .noneMatch(allowance -> allowance.fact().overrules(denial.fact(), person)
                                && isWithin.test(allowance.said(), denial.said())))
                .findFirst();
    }

    private boolean ends(RecordedFact later, RecordedFact fact) {
        return isAboutTheSame(later, fact) && later.overrules(fact, person);
    }

    private static boolean isAboutTheSame(RecordedFact later, RecordedFact fact) {
        return later.said() instanceof Lift(var lifted)
                ? lifted.equals(fact.id())
                : fact.said().slot().isPresent()
                        && fact.said().slot().equals(later.said().slot());
    }
}
