package io.klantbeeld.consent.fact;

import io.klantbeeld.consent.choice.Authority;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * A fact as it was recorded; it never changes.
 *
 * @param ik identifier key that it named
 * @param personSeq place in the history of {@code ik}, from 1
 * @param members the keys that were this person when it was said, {@code ik} among them
 * @param effectiveAt decides the order of facts
 */
public record RecordedFact(
        UUID id,
        String ik,
        long personSeq,
        Set<String> members,
        Fact said,
        Authority authority,
        Instant effectiveAt,
        Instant receivedAt) {
    public RecordedFact {
        members = Set.copyOf(members);
    }

    /** Whether it is about a person who has the keys: it named one, or lowers what a member of it was permitted. */
    public boolean speaksFor(Set<String> person) {
        return person.contains(ik) || said.lowers() && !Collections.disjoint(members, person);
    }

    /** Whether it may take the place of an earlier fact, for a person who has the keys. */
    boolean overrules(RecordedFact earlier, Set<String> person) {
        return effectiveAt.isAfter(earlier.effectiveAt)
                && person.contains(ik)
                && (ik.equals(earlier.ik)
                        || members.contains(earlier.ik)
                        || !person.contains(earlier.ik) && earlier.members.contains(ik));
    }
}
