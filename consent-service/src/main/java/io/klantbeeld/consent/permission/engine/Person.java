package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.SubjectType;
import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.fact.StandingFacts;
import io.klantbeeld.consent.ledger.Said;
import io.klantbeeld.consent.permission.algebra.Algebra;
import io.klantbeeld.consent.subject.KnownIdentifier;
import io.klantbeeld.consent.subject.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a decision is about, with all that was said.
 *
 * @param choices what the choices mean
 * @param facts what stands of everything else
 */
public record Person(Subject subject, Said said, Algebra choices, StandingFacts facts) {

    /**
     * Puts a person together.
     *
     * @param members the identifier keys whose facts count: the person's own, and that of the address to be used
     */
    public static Person of(Subject subject, Set<String> members, Said said) {
        return new Person(
                subject,
                said,
                new Algebra(members, subject.keys(), said.choices()),
                said.facts().isEmpty() ? StandingFacts.NONE : new StandingFacts(members, said.facts()));
    }

    SubjectType type() {
        return SubjectType.of(subject.subjectType());
    }

    boolean isMinor() {
        return type() == SubjectType.MINOR;
    }

    /** The addresses of a channel that a brand may use. */
    List<KnownIdentifier> addresses(Channel channel, String brand) {
        return subject.identifiers().stream()
                .filter(known -> known.channels().contains(channel.name()))
                .filter(known -> known.brands().contains(brand))
                .toList();
    }

    /** What is known of an address. */
    Optional<KnownIdentifier> address(String ik) {
        return subject.identifiers().stream()
                .filter(known -> known.ik().equals(ik))
                .findFirst();
    }

    /** Whether a confirmation came through an address. */
    boolean confirmed(String ik) {
        return said.choices().stream()
                .filter(event ->
                        event.action() == Action.CONFIRM && event.authority().isPersonal())
                .anyMatch(event -> isThrough(event, ik));
    }

    private static boolean isThrough(ConsentEvent event, String ik) {
        return event.scope().contactPoint() == null
                ? event.ik().equals(ik)
                : event.scope().contactPoint().equals(ik);
    }
}
