package io.klantbeeld.campaign.decision.result;

import io.klantbeeld.campaign.contact.ContactState;
import java.util.Arrays;
import java.util.Optional;

/**
 * How many contacts, or decisions without one, ended alike.
 *
 * @param outcome state of the contacts, or outcome of the decisions
 * @param gate that stopped them; may be null
 * @param optedOut whether people answered that they want no more of it
 */
record Told(String day, String channel, String outcome, String gate, String code, boolean optedOut, long number) {
    boolean isHeldOut() {
        return outcome.equals("HELD_OUT");
    }

    boolean isStopped() {
        return outcome.equals("BLOCKED")
                || state().filter(ContactState.NOT_MADE::contains).isPresent();
    }

    boolean isPending() {
        return state().filter(ContactState::isPending).isPresent();
    }

    boolean isSent() {
        return state().filter(ContactState::isMade).isPresent();
    }

    boolean isDelivered() {
        return state().filter(state -> state.isMade()
                        && state.rank() >= ContactState.DELIVERED.rank()
                        && state != ContactState.BOUNCED)
                .isPresent();
    }

    // Who says stop has not replied to what was said.
    boolean isReplied() {
        return is(ContactState.REPLIED) && !optedOut;
    }

    boolean is(ContactState wanted) {
        return state().filter(wanted::equals).isPresent();
    }

    private Optional<ContactState> state() {
        return Arrays.stream(ContactState.values())
                .filter(known -> known.name().equals(outcome))
                .findFirst();
    }
}
