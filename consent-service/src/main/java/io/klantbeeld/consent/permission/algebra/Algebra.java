package io.klantbeeld.consent.permission.algebra;

import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the choices of a person mean. The histories of the members are judged apart and then met: a merge never makes a
 * permission wider.
 */
public final class Algebra {
    private static final Comparator<Opinion.Denies> LAYER_THEN_LATEST = Comparator.comparing(
                    (Opinion.Denies denial) -> denial.code().layer())
            .thenComparing(Opinion.Denies::event, History.LATEST.reversed())
            .thenComparing(Opinion.Denies::code);

    private final List<History> histories;

    /**
     * Takes a person apart into the histories of its members.
     *
     * @param members the identifier keys whose choices count
     * @param keys the identifier keys that the person has
     */
    public Algebra(Collection<String> members, Set<String> keys, Collection<ConsentEvent> events) {
        var person = Set.copyOf(members);
        this.histories = person.stream()
                .map(member -> new History(
                        events.stream()
                                .filter(event -> event.speaksFor(member, person))
                                .toList(),
                        keys))
                .filter(history -> !history.events().isEmpty())
                .toList();
    }

    /** What the person says about a cell at an instant. */
    public Opinion on(Cell cell, Terms terms, Instant at) {
        var opinions = new ArrayList<Opinion>();
        for (var history : histories) {
            opinions.add(history.on(cell, terms, at));
        }
        return meet(opinions);
    }

    private static Opinion meet(List<Opinion> opinions) {
        Opinion.Allows allowed = null;
        var denials = new ArrayList<Opinion.Denies>();
        for (var opinion : opinions) {
            switch (opinion) {
                case Opinion.Silent ignored -> {}
                case Opinion.Allows allows -> allowed = allowed == null ? allows : both(allowed, allows);
                case Opinion.Denies denies -> denials.add(denies);
            }
        }
        if (denials.isEmpty()) {
            return allowed == null ? new Opinion.Silent() : allowed;
        }
        if (allowed != null) {
            var conflict = denials.stream().filter(Opinion.Denies::isChoice).min(LAYER_THEN_LATEST);
            if (conflict.isPresent()) {
                return new Opinion.Denies(
                        ReasonCode.CONSENT_CONFLICT, conflict.get().event());
            }
        }
        return denials.stream().min(LAYER_THEN_LATEST).orElseThrow();
    }

    private static Opinion.Allows both(Opinion.Allows one, Opinion.Allows other) {
        var grant = History.LATEST.compare(one.grant(), other.grant()) >= 0 ? one.grant() : other.grant();
        return new Opinion.Allows(grant, one.until().isBefore(other.until()) ? one.until() : other.until());
    }
}
