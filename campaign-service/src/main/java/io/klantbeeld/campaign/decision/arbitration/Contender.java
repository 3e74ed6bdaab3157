package io.klantbeeld.campaign.decision.arbitration;

import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.platform.Ids;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A campaign's wish to contact a person, by one of several treatments.
 *
 * @param person the root, who draws the lot where scores are even
 * @param owed whether it is owed to the person: it goes before all others, and no arbitration stops it
 * @param priority the campaign's, from 0 to 100
 * @param score of the first treatment
 * @param treatments those that every gate lets pass, in the order of their author; at least one
 */
public record Contender(
        UUID person,
        String campaign,
        String action,
        boolean owed,
        int priority,
        Score score,
        List<Treated> treatments) {
    /** What is owed, then the tiers of priority, then scores; an even score is decided by a lot that never changes. */
    static final Comparator<Contender> IN_RANK = Comparator.comparing(Contender::owed)
            .thenComparing(Contender::priority)
            .thenComparing(Contender::score)
            .reversed()
            .thenComparing(Contender::lot);

    public Contender {
        treatments = List.copyOf(treatments);
    }

    /** A lot that is the same on every replica, and favours no campaign over all persons. */
    public static UUID lot(UUID person, String campaign, String action, String channel) {
        return Ids.named("arbitration", person, campaign, action, channel);
    }

    private UUID lot() {
        return lot(person, campaign, action, treatments.getFirst().touch().channel());
    }

    /**
     * One way to make the contact.
     *
     * @param touch the contact as rules see it once it is planned
     * @param assessment of the person's contacts by the rules that concern it; {@code FREE} for what is owed
     */
    public record Treated(Touch touch, Assessment assessment) {
        // When it would be made at the earliest, by which it is judged under the lock as well.
        boolean hasRoom(List<Touch> taken) {
            return assessment.with(taken).at(touch.at()).isEmpty();
        }
    }
}
