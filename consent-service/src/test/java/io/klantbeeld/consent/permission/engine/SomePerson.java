package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.ledger.Said;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** A random person in a small world, at a random moment. */
public record SomePerson(Definitions definitions, Person person, Instant at) {
    /** As many as are asked for, the same for the same seed. */
    public static Stream<SomePerson> some(long seed) {
        return SmallWorld.contacts(seed)
                .map(contact -> new SomePerson(
                        contact.definitions(),
                        Person.of(
                                contact.subject(),
                                Set.copyOf(contact.subject().keys()),
                                new Said(contact.events(), contact.facts())),
                        contact.ask().at()));
    }
}
