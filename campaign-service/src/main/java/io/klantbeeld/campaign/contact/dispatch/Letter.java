package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.contact.Admission;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Change.Sent;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.dispatch.Addressing.Addressed;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.klantbeeld.campaign.permission.Answer.Permit;

/** A message that is ready to leave: written, addressed and permitted. */
record Letter(Addressed addressed, Permit permit, RenderedMessage content) {
    Contact contact() {
        return addressed.contact();
    }

    Admission.Candidate candidate() {
        return new Admission.Candidate(contact(), addressed.person());
    }

    Change sending() {
        return Change.to(ContactState.SENDING, contact())
                .sending(new Sent(
                        content.locale(), content.subject(), addressed.point().ik(), permit.basis()));
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
