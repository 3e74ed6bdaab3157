package io.klantbeeld.campaign.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/**
 * After a contact or an event, what is blocked for a while.
 *
 * @param block channels; none when actions are named, and all of their channels are meant
 * @param blockActions keys of actions; none for all
 * @param length for how long; null for ever, which only an action can be the reason for
 */
public record Exclusion(
        @NotNull @Valid After after,
        @Size(max = 50) List<@NotBlank String> block,
        @Size(max = 50) List<@NotBlank String> blockActions,
        @JsonProperty("for") Duration length) {
    public Exclusion {
        block = block == null ? List.of() : block;
        blockActions = blockActions == null ? List.of() : blockActions;
    }

    /** Tells whether a contact is one of those that are blocked. */
    public boolean blocks(String channel, String action) {
        return (block.isEmpty() || block.contains(channel))
                && (blockActions.isEmpty() || blockActions.contains(action));
    }

    /** Tells whether the action that blocks is one of those that are blocked for ever: nobody would get it twice. */
    public boolean blocksItselfForEver() {
        return length == null
                && after.action() != null
                && (blockActions.isEmpty() || blockActions.contains(after.action()))
                && (block.isEmpty() || after.channel() == null || block.contains(after.channel()));
    }

    /**
     * What blocks: a contact, of which what is not named may be anything but something has to be named, or an event.
     *
     * @param event name of the interaction, as journeys are entered by it; null where a contact blocks
     */
    public record After(
            @Size(max = 80) String channel,
            @Size(max = 80) String disposition,
            @Size(max = 80) String category,
            @Size(max = 80) String action,

            // Left out where there is none, so that policies that name no event read as they always did.
            @Size(max = 200) @JsonInclude(JsonInclude.Include.NON_NULL)
            String event) {
        /** Tells whether an event blocks, and no contact. */
        public boolean namesEvent() {
            return event != null;
        }

        /** Tells whether a contact is one that blocks, if it ends as named. */
        public boolean covers(String ofCategory, String onChannel, String ofAction) {
            return matches(category, ofCategory) && matches(channel, onChannel) && matches(action, ofAction);
        }

        /** Tells whether what came of a contact is what blocks. */
        public boolean fits(String outcome) {
            return matches(disposition, outcome);
        }

        private static boolean matches(String wanted, String value) {
            return wanted == null || wanted.equals(value);
        }
    }
}
