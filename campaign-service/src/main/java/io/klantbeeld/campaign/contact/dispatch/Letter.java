package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.contact.Admission;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Change.Sent;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.dispatch.Addressing.Addressed;
import io.klantbeeld.campaign.contact.pressure.Judgement;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.klantbeeld.campaign.projection.Person;
import java.time.Duration;
import java.time.Instant;

/** A message that is ready to leave: written, addressed and permitted. */
record Letter(Addressed addressed, Permit permit, RenderedMessage content) {
    // A permit is good for five seconds; the last of them belongs to the commit.
    private static final Duration FRESH = Duration.ofSeconds(4);

    Contact contact() {
        return addressed.contact();
    }

    Admission.Candidate candidate() {
        return new Admission.Candidate(contact(), person());
    }

    // What the person just said may not have arrived yet, and consent-service knew it.
    private Person person() {
        var limits = permit.limits();
        return limits == null ? addressed.person() : addressed.person().limitedTo(limits.version(), limits.limits());
    }

    boolean isFresh(Instant now) {
        return permit.askedAt().plus(FRESH).isAfter(now);
    }

    Change sending(Judgement judgement) {
        var permittedAt = Contact.FAIL_OPEN.equals(permit.basis()) ? null : permit.askedAt();
        return Change.to(ContactState.SENDING, contact())
                .sending(new Sent(
                        content.locale(),
                        content.subject(),
                        addressed.point().ik(),
                        permit.basis(),
                        permittedAt,
                        judgement));
    }

    OutboundMessage message(int attempt) {
        return new OutboundMessage(
                contact().id(),
                attempt,
                contact().plan().brand(),
                addressed.point().value(),
                content,
                permit.oneClickUrl(),
                null);
    }
}
