package io.klantbeeld.consent.choice;

import io.klantbeeld.consent.catalogue.LegalBasis;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A recorded choice; it never changes.
 *
 * @param ik identifier key that the choice named
 * @param personSeq place in the history of {@code ik}, from 1
 * @param members the keys that were this person when the choice was made, {@code ik} among them
 * @param notice name of the notice that the person read; null for a choice without one
 * @param effectiveAt decides the order of choices
 * @param evidence null when none was given
 * @param spokenBy identifier key of who spoke for the person; null when that was the person
 */
public record ConsentEvent(
        UUID id,
        String ik,
        long personSeq,
        Set<String> members,
        Scope scope,
        Action action,
        LegalBasis basis,
        Authority authority,
        EventState state,
        String notice,
        Instant occurredAt,
        Instant receivedAt,
        Instant effectiveAt,
        Evidence evidence,
        String spokenBy) {
    public ConsentEvent {
        members = Set.copyOf(members);
    }

    /**
     * Whether the choice belongs to the history of a member of the person: it named the member, or it was made while
     * both were one. Of the latter a denial stays with the member for ever; the rest only while both are one still.
     */
    public boolean speaksFor(String member, Set<String> person) {
        return ik.equals(member) || members.contains(member) && (action.lowers() || person.contains(ik));
    }
}
