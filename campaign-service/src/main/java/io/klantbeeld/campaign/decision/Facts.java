package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.contact.Pressure.Sight;
import io.klantbeeld.campaign.contact.PressureRules;
import io.klantbeeld.campaign.contact.PressureRules.Proposal;
import io.klantbeeld.campaign.contact.capacity.Capacity;
import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Limits;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.Purposes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what the gates judge by: policies, earlier contacts, and what kind of purpose it is. */
@ApplicationScoped
class Facts {
    private final ContactPolicies policies;
    private final Pressure pressure;
    private final Channels channels;
    private final Purposes purposes;
    private final Histories histories;
    private final Capacity capacity;

    Facts(
            ContactPolicies policies,
            Pressure pressure,
            Channels channels,
            Purposes purposes,
            Histories histories,
            Capacity capacity) {
        this.policies = policies;
        this.pressure = pressure;
        this.channels = channels;
        this.purposes = purposes;
        this.histories = histories;
        this.capacity = capacity;
    }

    Candidate gather(Subject subject, Action action, Treatment treatment, Candidate.Trigger trigger) {
        var brand = subject.revision().definition().brand();
        var proposal = new Proposal(brand, treatment.channel(), action.category(), action.key());
        var ofBrand = subject.person().isEmpty() ? List.<ContactPolicy>of() : policies.of(brand);
        return new Candidate(
                subject.person(),
                subject.campaign(),
                subject.revision(),
                action,
                treatment,
                purposes.classOf(action.purpose()),
                trigger,
                ofBrand.stream().filter(proposal::isCoveredBy).toList(),
                subject.person()
                        .map(person -> assess(person, PressureRules.of(ofBrand, person, proposal), trigger.now()))
                        .orElse(Assessment.FREE),
                channels.find(treatment.channel()).isPresent(),
                histories.of(subject, action, trigger.now()),
                capacity.shortages(Limits.of(subject.revision(), action, treatment)));
    }

    private Assessment assess(Person person, List<Rule> rules, Instant now) {
        return new Assessment(rules, pressure.of(person.members(), rules, now, Sight.PLANNING), person.zone());
    }

    /**
     * Who is decided about, by which revision, and what let them in.
     *
     * @param run the journey run; null where nobody is in one
     * @param occurrence id of what let the person in; null where nothing did
     */
    record Subject(Optional<Person> person, Campaign campaign, CompiledCampaign revision, UUID run, String occurrence) {
        Subject(Optional<Person> person, Campaign campaign, CompiledCampaign revision) {
            this(person, campaign, revision, null, null);
        }
    }
}
