package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.channel.ChannelAdapter;
import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.klantbeeld.campaign.permission.Answer.Permit;

/** A message that is ready to leave: written, addressed and permitted. */
record Letter(Contact contact, ChannelAdapter adapter, String to, Permit permit, RenderedMessage content) {
    Change sending() {
        return Change.to(ContactState.SENDING, contact).saying(content.locale(), content.subject());
    }

    OutboundMessage message(int attempt) {
        return new OutboundMessage(
                contact.id(), attempt, contact.plan().brand(), to, content, permit.oneClickUrl(), null);
    }
}
