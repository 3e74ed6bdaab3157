package io.klantbeeld.event.campaign;

import io.klantbeeld.event.Money;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Tells the status of a contact ({@code campaign.contact.v1}).
 *
 * @param profileId profile the contact was made for; null while unbound
 * @param ik identifier key by which the person was known
 * @param contactPointIk identifier key of the address used, or meant while nothing was sent; may be null
 * @param locale BCP 47 tag of the content sent; may be null
 * @param status published status of the contact
 * @param rank place of {@code status} in the lattice, 10 to 100; a lower rank never replaces a higher one
 * @param code reason code of a status that needs one; may be null. BOUNCED always has one: {@link #HARD_BOUNCE} says that
 *     the address takes no messages, any other code, such as {@link #SOFT_BOUNCE}, that it did not take this one. A
 *     bounce that turns out to be hard is told again, and so is any status when the person says {@link #isStop stop}.
 *     REJECTED has {@link #HARD_BOUNCE} where the provider knew at once that nobody has the address
 * @param disposition outcome of a contact that a human made; may be null
 * @param late whether the outcome came after the reservation had expired
 */
public record ContactChanged(
        UUID contactId,
        UUID profileId,
        String ik,
        String contactPointIk,
        String brand,
        String campaign,
        String action,
        String channel,
        String locale,
        String subject,
        String status,
        int rank,
        String code,
        String disposition,
        Money cost,
        boolean late,
        Instant occurredAt) {
    /** The code of a bounce for good: the address does not exist, or takes nothing any more. */
    public static final String HARD_BOUNCE = "HARD_BOUNCE";

    /** The code of a bounce that may pass: the mailbox is full, or its server was away for too long. */
    public static final String SOFT_BOUNCE = "SOFT_BOUNCE";

    /** The codes and dispositions by which a person wants no more contacts of the brand on the channel. */
    public static final Set<String> STOPS = Set.of("STOP", "OPT_OUT", "DO_NOT_CONTACT", "DO_NOT_CALL");

    /** Tells whether a code or disposition says that the person wants no more; null does not. */
    public static boolean isStop(String word) {
        return word != null && STOPS.contains(word);
    }
}
