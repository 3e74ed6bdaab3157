package io.klantbeeld.campaign.contact;

import io.klantbeeld.event.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was planned; it never changes.
 *
 * @param run the journey run; null for contacts of channel teams
 * @param occurrence what tells this contact from others of the same step and person, such as an interaction id
 * @param decision the decision that planned it
 * @param event the interaction that it answers, as a template sees it
 * @param score what it was expected to bring when it was decided, in the unit of its value: of those that may go at the
 *     same moment the highest goes first; null where nobody knows
 * @param fallbackOf the contact that failed and whose place it takes; null for none
 * @param further the action's channels that are left if this contact fails for good, in their order
 * @param owed whether policies and limits do not stop it, since it is owed to the person
 */
public record ContactPlan(
        String campaign,
        UUID revision,
        String action,
        String step,
        UUID run,
        String occurrence,
        UUID decision,
        String brand,
        String channel,
        String category,
        String purpose,
        List<String> topics,
        String contentClass,
        String template,
        Money cost,
        Map<String, Object> event,
        boolean owed,
        BigDecimal score,
        UUID fallbackOf,
        List<String> further) {
    public ContactPlan {
        further = further == null ? List.of() : further;
    }

    /** A contact of unknown worth that takes nobody's place, and whose place nothing takes. */
    public ContactPlan(
            String campaign,
            UUID revision,
            String action,
            String step,
            UUID run,
            String occurrence,
            UUID decision,
            String brand,
            String channel,
            String category,
            String purpose,
            List<String> topics,
            String contentClass,
            String template,
            Money cost,
            Map<String, Object> event,
            boolean owed) {
        this(
                campaign,
                revision,
                action,
                step,
                run,
                occurrence,
                decision,
                brand,
                channel,
                category,
                purpose,
                topics,
                contentClass,
                template,
                cost,
                event,
                owed,
                null,
                null,
                List.of());
    }
}
