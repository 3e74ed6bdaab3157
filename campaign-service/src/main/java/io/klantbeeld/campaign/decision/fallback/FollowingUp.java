package io.klantbeeld.campaign.decision.fallback;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.contact.fallback.Fallbacks;
import io.klantbeeld.campaign.decision.DecisionMaking;
import io.klantbeeld.campaign.decision.DecisionRequest;
import io.klantbeeld.campaign.decision.Occurrence;
import io.klantbeeld.campaign.projection.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Decides about the channels that are left after a contact failed, by the same gates and once. */
@ApplicationScoped
class FollowingUp {
    private final Fallbacks fallbacks;
    private final Contacts contacts;
    private final Reserving reserving;
    private final Lookup lookup;
    private final DecisionMaking decisions;
    private final Clock clock;

    FollowingUp(
            Fallbacks fallbacks,
            Contacts contacts,
            Reserving reserving,
            Lookup lookup,
            DecisionMaking decisions,
            Clock clock) {
        this.fallbacks = fallbacks;
        this.contacts = contacts;
        this.reserving = reserving;
        this.lookup = lookup;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Follows up on a contact: the person is locked before the contact is, as everybody locks them.
     *
     * @throws io.klantbeeld.campaign.contact.RootMoved when the person was merged meanwhile; follow up again
     */
    @Transactional
    void follow(UUID id) {
        var contact = contacts.find(List.of(id)).get(id);
        reserving.hold(lookup.rootOf(contact));
        var now = clock.instant();
        fallbacks.take(id, now).ifPresent(failed -> decide(failed, now));
    }

    private void decide(Contact failed, Instant now) {
        var plan = failed.plan();
        var campaign = lookup.campaign(plan.campaign());
        var revision = lookup.revision(plan.revision());
        var step = revision.definition().journey().steps().stream()
                .filter(candidate -> candidate.key().equals(plan.step()))
                .findFirst()
                .orElseThrow();
        decisions.decide(List.of(new DecisionRequest(
                campaign,
                revision,
                step,
                failed.addressee().profileId(),
                plan.run(),
                new Occurrence(
                        plan.occurrence(), plan.event(), 0, failed.expiresAt().minus(step.expiresAfter())),
                now,
                0,
                new DecisionRequest.Fallback(failed.id(), plan.channel(), plan.further()))));
    }

    /** Finds what a contact was decided by. */
    @ApplicationScoped
    static class Lookup {
        private final Campaigns campaigns;
        private final People people;

        Lookup(Campaigns campaigns, People people) {
            this.campaigns = campaigns;
            this.people = people;
        }

        Campaign campaign(String key) {
            return campaigns.find(key).orElseThrow();
        }

        CompiledCampaign revision(UUID revision) {
            return campaigns.revision(revision);
        }

        UUID rootOf(Contact contact) {
            var person = contact.addressee().person();
            return people.membership(person).map(People.Membership::root).orElse(person);
        }
    }
}
