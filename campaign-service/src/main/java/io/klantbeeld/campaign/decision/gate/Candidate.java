package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns.GlobalHoldOut;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Hit;
import io.klantbeeld.campaign.decision.arbitration.Loss;
import io.klantbeeld.campaign.decision.arbitration.Standing;
import io.klantbeeld.campaign.expression.Situation;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.PurposeClass;
import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the gates judge by, read beforehand: a gate only thinks.
 *
 * @param person empty when nobody is known under the profile
 * @param purposeClass class of the purpose of the action
 * @param policies those of the brand that cover the treatment
 * @param assessment what contact policies and the person's own limits say
 * @param channelEnabled whether this installation can send on the treatment's channel
 * @param history what the person had of the campaign before
 * @param holdOuts other campaigns that leave people out of all of the brand
 * @param shortages what has no room for one more contact
 * @param block why nothing is sent to the address for a while; null where it is open
 * @param standing what the contact is expected to bring, and whether another one goes instead
 */
public record Candidate(
        Optional<Person> person,
        Campaign campaign,
        CompiledCampaign revision,
        Action action,
        Treatment treatment,
        PurposeClass purposeClass,
        Trigger trigger,
        List<ContactPolicy> policies,
        Assessment assessment,
        boolean channelEnabled,
        History history,
        List<GlobalHoldOut> holdOuts,
        List<Shortage> shortages,
        String block,
        Standing standing) {

    /** The brand in whose name the contact would be made. */
    public String brand() {
        return revision.definition().brand();
    }

    /** The person; only gates after the first may ask. */
    Person known() {
        return person.orElseThrow();
    }

    /** The same candidate, which gives way to another one. */
    public Candidate lost(Loss loss) {
        return new Candidate(
                person,
                campaign,
                revision,
                action,
                treatment,
                purposeClass,
                trigger,
                policies,
                assessment,
                channelEnabled,
                history,
                holdOuts,
                shortages,
                block,
                standing.lost(loss));
    }

    Instant now() {
        return trigger.now();
    }

    /** The evaluated permission for each topic, or for the purpose where there is no topic; nothing where there is none. */
    List<Optional<Cell>> cells() {
        var topics = action.topics().isEmpty() ? Collections.<String>singletonList(null) : action.topics();
        return topics.stream()
                .map(topic -> known().cell(brand(), action.purpose(), treatment.channel(), topic))
                .toList();
    }

    /** What contact policies and the person's own limits have against a contact now; nothing against one that is owed. */
    List<Hit> objections() {
        return action.kind().isOwed() ? List.of() : assessment.at(now());
    }

    /** What conditions are evaluated against. */
    Situation situation() {
        return new Situation(known().traitsFor(brand()), trigger.event(), trigger.context(), known()::isIn);
    }

    /**
     * The moment and the event of the decision.
     *
     * @param event the interaction, as conditions see it
     * @param profileVersion version of the profile that includes the event; 0 when there is no event
     * @param now the clock of the decision
     * @param expiresAt when the contact makes no sense any more
     * @param context what the caller says about the moment; empty where nobody asks
     */
    public record Trigger(
            Map<String, Object> event,
            long profileVersion,
            Instant now,
            Instant expiresAt,
            Map<String, Object> context) {
        /** The moment of a decision that nobody asks for. */
        public Trigger(Map<String, Object> event, long profileVersion, Instant now, Instant expiresAt) {
            this(event, profileVersion, now, expiresAt, Map.of());
        }
    }
}
