package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.response.Responses.Key;
import io.klantbeeld.campaign.contact.response.Responses.Response;
import io.klantbeeld.event.campaign.ContactChanged;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a contact's state says of a response. A contact is tried when it first reaches a state in which it was made, and
 * answered by a click, a reply, or a conversation that went well, whichever comes first; an open says nothing, since
 * machines open as well, and who says stop has not answered what was offered.
 */
record ResponseState(ContactState state, String code, String disposition) {
    static ResponseState of(Contact contact) {
        return new ResponseState(contact.state(), contact.code(), contact.disposition());
    }

    /** What is new; nothing of what no campaign made. */
    static Stream<Response> response(ResponseState before, Contact contact, Predicate<String> wentWell) {
        var after = of(contact);
        boolean trial = after.state.isMade() && !before.state.isMade();
        boolean success = after.isAnswered(wentWell) && !before.isAnswered(wentWell);
        var plan = contact.plan();
        return plan.action() == null || !trial && !success
                ? Stream.empty()
                : Stream.of(new Response(
                        contact.id(), new Key(plan.brand(), plan.action(), plan.channel()), trial, success));
    }

    private boolean isAnswered(Predicate<String> wentWell) {
        return !ContactChanged.isStop(code)
                && !ContactChanged.isStop(disposition)
                && (state == ContactState.CLICKED
                        || state == ContactState.REPLIED
                        || state.isMade() && wentWell.test(disposition));
    }
}
