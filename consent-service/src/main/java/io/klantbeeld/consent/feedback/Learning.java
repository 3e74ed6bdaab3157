package io.klantbeeld.consent.feedback;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.choice.EvidenceMethod;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.fact.StandingFacts;
import io.klantbeeld.consent.fact.Suppression;
import io.klantbeeld.consent.fact.Suppression.AppliesTo;
import io.klantbeeld.consent.fact.Suppression.Level;
import io.klantbeeld.consent.fact.Suppression.Reason;
import io.klantbeeld.consent.ledger.FactRecording;
import io.klantbeeld.consent.ledger.FactSubmission;
import io.klantbeeld.consent.ledger.Histories;
import io.klantbeeld.consent.ledger.Withdrawals;
import io.klantbeeld.consent.subject.Standing;
import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.event.campaign.ContactChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Turns what a contact led to into facts, once however often it is told. */
@ApplicationScoped
class Learning {
    private final Subjects subjects;
    private final FactRecording recording;
    private final Withdrawals withdrawals;
    private final Histories histories;
    private final Clock clock;

    Learning(Subjects subjects, FactRecording recording, Withdrawals withdrawals, Histories histories, Clock clock) {
        this.subjects = subjects;
        this.recording = recording;
        this.withdrawals = withdrawals;
        this.histories = histories;
        this.clock = clock;
    }

    void from(ContactChanged contact) {
        var reaction = Reaction.to(contact);
        if (reaction != Reaction.NONE && contact.channel() != null) {
            keyOf(contact).ifPresent(ik -> learn(reaction, ik, contact));
        }
    }

    // Facts belong to the address that was used; a contact that used none tells about the person.
    private Optional<String> keyOf(ContactChanged contact) {
        return Optional.ofNullable(contact.contactPointIk())
                .or(() -> Optional.ofNullable(contact.ik()))
                .or(() -> keyOf(contact.profileId()));
    }

    // Who was erased has no key any more, and nobody to contact either. Whom nobody knows may become known: a dead
    // letter keeps what was said.
    private Optional<String> keyOf(UUID profile) {
        var subject =
                profile == null ? null : subjects.byProfile(Set.of(profile)).get(profile);
        if (subject == null || subject.standing() == Standing.UNKNOWN) {
            throw new IllegalStateException("The contact names nobody who is known here");
        }
        return subject.bestKey();
    }

    private void learn(Reaction reaction, String ik, ContactChanged contact) {
        var channel = Channel.valueOf(contact.channel());
        switch (reaction) {
            case NONE -> {}
            case HARD_BOUNCE -> suppress(ik, contact, bounced(contact, channel));
            case COMPLAINT -> suppress(ik, contact, complained(contact, channel));
            case STOP ->
                withdrawals.withdraw(
                        ik,
                        new Scope(contact.brand(), null, null, channel, null),
                        LegalBasis.CONSENT,
                        new Evidence(EvidenceMethod.SIGNAL, contact.locale(), null, null, null));
        }
    }

    // A dead mailbox is dead for every brand and every purpose.
    private static Suppression bounced(ContactChanged contact, Channel channel) {
        return new Suppression(
                Level.CONTACT_POINT,
                null,
                null,
                null,
                null,
                channel,
                contact.contactPointIk(),
                AppliesTo.EVERYTHING,
                Reason.HARD_BOUNCE,
                null,
                null);
    }

    private static Suppression complained(ContactChanged contact, Channel channel) {
        return new Suppression(
                Level.CHANNEL,
                null,
                contact.brand(),
                null,
                null,
                channel,
                null,
                AppliesTo.MARKETING,
                Reason.COMPLAINT,
                null,
                null);
    }

    private void suppress(String ik, ContactChanged contact, Suppression block) {
        if (block.level() == Level.CONTACT_POINT && block.contactPoint() == null || stands(ik, block)) {
            return;
        }
        var evidence = new Evidence(EvidenceMethod.SIGNAL, null, null, null, null);
        recording.record(new FactSubmission(
                ik, Authority.SIGNAL, occurredAt(contact), List.of(block), evidence, OnContactChanged.CONSUMER));
    }

    private boolean stands(String ik, Suppression block) {
        var keys = Set.of(ik);
        return new StandingFacts(keys, histories.of(keys).facts())
                .of(Suppression.class).stream().anyMatch(stated -> stated.said().equals(block));
    }

    // The clock of another service may be ahead of ours; what happened is kept all the same.
    private Instant occurredAt(ContactChanged contact) {
        var now = clock.instant();
        return contact.occurredAt() == null || contact.occurredAt().isAfter(now) ? now : contact.occurredAt();
    }
}
