package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Explains decisions: the recorded ones, and the one that would be made now, by the same gates. */
@ApplicationScoped
class Explaining {
    private final Campaigns campaigns;
    private final DecisionLog log;
    private final Contacts contacts;
    private final Rehearsal rehearsal;

    Explaining(Campaigns campaigns, DecisionLog log, Contacts contacts, Rehearsal rehearsal) {
        this.campaigns = campaigns;
        this.log = log;
        this.contacts = contacts;
        this.rehearsal = rehearsal;
    }

    /** Why the person was, or was not, contacted by a campaign of one of the brands. */
    WhyView why(Person person, String campaignKey, Brands brands) {
        var campaign = campaigns.require(campaignKey, brands);
        var last = log.last(person.members(), campaignKey, brands);
        var event = last.map(Decision::event).orElse(Map.of());
        var steps = rehearsal.of(person, campaign, event);
        return new WhyView(
                person.id(),
                campaignKey,
                last.map(decision -> views(List.of(decision)).getFirst()).orElse(null),
                WhyView.Now.of(steps.getFirst().verdict()),
                steps.stream().map(WhyView.StepNow::of).toList());
    }

    /** The decisions about a person, newest first. */
    List<DecisionView> decisions(Person person, String campaign, Brands brands, UUID before, int limit) {
        return views(log.of(person.members(), campaign, brands, before, limit));
    }

    private List<DecisionView> views(List<Decision> decisions) {
        var planned = contacts.find(decisions.stream()
                .map(Decision::contactId)
                .filter(Objects::nonNull)
                .toList());
        return decisions.stream()
                .map(decision -> DecisionView.of(decision, contact(decision, planned)))
                .toList();
    }

    private static Contact contact(Decision decision, Map<UUID, Contact> planned) {
        return decision.contactId() == null ? null : planned.get(decision.contactId());
    }
}
