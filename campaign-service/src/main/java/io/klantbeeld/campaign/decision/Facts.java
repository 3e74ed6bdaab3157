package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.contact.Usage;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Candidate.ExclusionHit;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.policy.Exclusion;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.Purposes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what the gates judge by: policies, pressure, what earlier contacts block, and what kind of purpose it is. */
@ApplicationScoped
class Facts {
    private final ContactPolicies policies;
    private final Pressure pressure;
    private final Channels channels;
    private final Purposes purposes;

    Facts(ContactPolicies policies, Pressure pressure, Channels channels, Purposes purposes) {
        this.policies = policies;
        this.pressure = pressure;
        this.channels = channels;
        this.purposes = purposes;
    }

    Candidate gather(Subject subject, Action action, Treatment treatment, Candidate.Trigger trigger) {
        var brand = subject.revision().definition().brand();
        var covering = subject.person().isEmpty() ? List.<ContactPolicy>of() : covering(brand, action, treatment);
        return new Candidate(
                subject.person(),
                subject.campaign(),
                subject.revision(),
                action,
                treatment,
                purposes.classOf(action.purpose()),
                trigger,
                covering,
                subject.person()
                        .map(person -> usages(covering, person, brand, treatment.channel(), trigger.now()))
                        .orElse(List.of()),
                subject.person()
                        .map(person -> blocks(covering, person, brand, treatment.channel(), trigger.now()))
                        .orElse(List.of()),
                channels.find(treatment.channel()).isPresent());
    }

    private List<ContactPolicy> covering(String brand, Action action, Treatment treatment) {
        return policies.of(brand).stream()
                .filter(policy ->
                        policy.definition().appliesTo().covers(action.category(), treatment.channel(), action.key()))
                .toList();
    }

    private List<Usage> usages(List<ContactPolicy> covering, Person person, String brand, String channel, Instant now) {
        return pressure.measure(person.members(), Caps.of(covering, person, brand, channel), now, person.zone());
    }

    private List<ExclusionHit> blocks(
            List<ContactPolicy> covering, Person person, String brand, String channel, Instant now) {
        return covering.stream()
                .flatMap(policy -> policy.definition().exclusions().stream()
                        .filter(exclusion -> exclusion.block().contains(channel))
                        .map(exclusion -> hit(policy, exclusion, person, brand))
                        .flatMap(Optional::stream)
                        .filter(hit -> hit.until().isAfter(now)))
                .toList();
    }

    private Optional<ExclusionHit> hit(ContactPolicy policy, Exclusion exclusion, Person person, String brand) {
        var after = exclusion.after();
        return Optional.ofNullable(pressure.lastContact(person.members(), brand, after.channel(), after.disposition()))
                .map(last -> new ExclusionHit(policy.rule(), after.channel(), last, last.plus(exclusion.length())));
    }

    /** Who is decided about, and by which revision. */
    record Subject(Optional<Person> person, Campaign campaign, CompiledCampaign revision) {}
}
