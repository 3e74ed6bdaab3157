package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Guardianship;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.fact.Relationship;
import io.klantbeeld.consent.fact.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How an answer changes by itself in the course of time. It can change only at known instants: where a fact, a grant or a
 * rule begins or ends, and where hours do; so it is asked again at those and nowhere else.
 */
public final class Course {
    /** Hours come back every week; two weeks also cover one in which the clocks are changed. */
    private static final Duration HOURS = Duration.ofDays(15);

    private final Case it;
    private final Answer now;

    /** The course of an answer of {@link Engine#contact} or {@link Engine#standing}. */
    public Course(Case it, Answer now) {
        this.it = it;
        this.now = now;
    }

    /** The first instant at which a deferred contact is permitted; empty when none is in sight. */
    public Optional<Instant> permitted() {
        return now.outcome() == Outcome.DEFER
                ? first(
                        withHours(),
                        at -> Engine.contact(it.at(at), Explain.FIRST).outcome().permits())
                : Optional.empty();
    }

    /** The first instant at which the outcome of a contact or its deciding reason is another; empty when none is in sight. */
    public Optional<Instant> changed() {
        return first(
                withHours(), at -> !Engine.contact(it.at(at), Explain.FIRST).isAs(now));
    }

    /** As {@link #changed}, whatever the address and the hour. */
    public Optional<Instant> standingChanged() {
        return first(turns(), at -> !Engine.standing(it.at(at)).isAs(now));
    }

    private static Optional<Instant> first(NavigableSet<Instant> turns, Predicate<Instant> matches) {
        return turns.stream().filter(matches).findFirst();
    }

    private NavigableSet<Instant> withHours() {
        var turns = turns();
        var starts = new TreeSet<>(turns);
        starts.add(it.ask().at());
        for (var start : starts) {
            // The law may lay down other hours by then.
            for (var hours : Hours.of(it.at(start))) {
                turns.addAll(hours.turns(start, start.plus(HOURS)));
            }
        }
        return turns;
    }

    private NavigableSet<Instant> turns() {
        var turns = new TreeSet<Instant>();
        Stream.of(ofGrants(), ofFacts(), ofLaw())
                .flatMap(moments -> moments)
                .filter(Objects::nonNull)
                .filter(moment -> moment.isAfter(it.ask().at()) && moment.isBefore(Instant.MAX))
                .forEach(turns::add);
        return turns;
    }

    // What is not about the contact changes nothing for it, whenever it ends.
    private Stream<Instant> ofGrants() {
        var terms = it.terms();
        var cells = it.ask().cells();
        return it.person().said().choices().stream()
                .filter(event -> event.action().raises())
                .filter(grant -> cells.stream().anyMatch(cell -> grant.scope().coversButContactPoint(cell)))
                .flatMap(grant -> Stream.of(terms.end(grant), terms.renewal(grant)));
    }

    private Stream<Instant> ofFacts() {
        return it.person().facts().all().stream().flatMap(fact -> ofFact(fact.said()));
    }

    private Stream<Instant> ofFact(Fact fact) {
        return switch (fact) {
            case Suppression block when Suppressions.mayConcern(block, it) -> Stream.of(block.from(), block.until());
            case Preference.Pause pause
            when PreferenceLayer.concerns(pause.brand(), pause.channel(), it) -> Stream.of(pause.from(), pause.until());
            case Guardianship guardianship
            when it.person().isMinor() -> Stream.of(guardianship.from(), guardianship.until());
            case Relationship relationship -> Stream.of(relationship.soldAt());
            default -> Stream.<Instant>empty();
        };
    }

    private Stream<Instant> ofLaw() {
        return it.purpose().stream().flatMap(purpose -> it.catalogue()
                .legalTurns(it.country(), it.person().type(), it.ask().channel(), purpose.purposeClass()));
    }
}
