package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.decision.Facts.Subject;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Pipeline;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.decision.gate.Verdict;
import io.klantbeeld.campaign.decision.gate.Waterfall;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Explains decisions: the recorded ones, and the one that would be made now, by the same gates. */
@ApplicationScoped
class Explaining {
    private final Campaigns campaigns;
    private final DecisionLog log;
    private final Contacts contacts;
    private final Facts facts;
    private final Clock clock;

    Explaining(Campaigns campaigns, DecisionLog log, Contacts contacts, Facts facts, Clock clock) {
        this.campaigns = campaigns;
        this.log = log;
        this.contacts = contacts;
        this.facts = facts;
        this.clock = clock;
    }

    /** Why the person was, or was not, contacted by a campaign of one of the brands. */
    WhyView why(Person person, String campaignKey, Brands brands) {
        var campaign = campaigns
                .find(campaignKey)
                .filter(found -> brands.permits(found.brand()))
                .orElseThrow(() -> Problems.of(
                        404, "campaign:unknown-campaign", "The campaign is unknown", "No campaign has this key."));
        var last =
                log.of(person.members(), campaignKey, brands, null, 1).stream().findFirst();
        var event = last.map(Decision::event).orElse(Map.of());
        return new WhyView(
                person.id(),
                campaignKey,
                last.map(decision -> views(List.of(decision)).getFirst()).orElse(null),
                WhyView.Now.of(judge(person, campaign, event)));
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

    // As if the last event happened again now; without one, conditions on the event say that it is missing.
    private Verdict judge(Person person, Campaign campaign, Map<String, Object> event) {
        CompiledCampaign revision = campaigns.revision(campaign.revision());
        var step = revision.definition().journey().steps().getFirst();
        var action = revision.definition().action(step.action()).orElseThrow();
        var now = clock.instant();
        var trigger = new Candidate.Trigger(event, 0, now, now.plus(step.expiresAfter()));
        var subject = new Subject(Optional.of(person), campaign, revision);
        return Waterfall.chosen(action.treatments().stream()
                        .map(treatment -> facts.gather(subject, action, treatment, trigger))
                        .map(candidate -> new Waterfall.Judged(candidate, Pipeline.judge(candidate, Mode.EXPLAIN)))
                        .toList())
                .verdict();
    }
}
