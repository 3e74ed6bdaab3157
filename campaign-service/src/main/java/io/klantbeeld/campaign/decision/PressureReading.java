package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.contact.Pressure.Sight;
import io.klantbeeld.campaign.contact.PressureRules;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.decision.PressureView.Block;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.policy.Exclusion;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * Shows the pressure on a person under every policy of the caller's brands and the person's own limits, and what blocks
 * contacts now.
 */
@ApplicationScoped
class PressureReading {
    private final ContactPolicies policies;
    private final Pressure pressure;
    private final Clock clock;

    PressureReading(ContactPolicies policies, Pressure pressure, Clock clock) {
        this.policies = policies;
        this.pressure = pressure;
        this.clock = clock;
    }

    PressureView of(Person person, Brands brands) {
        var all = policies.of(brands);
        var ofPolicies =
                all.stream().filter(policy -> !policy.definition().exempt()).flatMap(PressureRules::caps);
        var caps =
                Stream.concat(ofPolicies, PressureRules.limits(person, brands)).toList();
        var blocks = all.stream().flatMap(PressureReading::blocks).toList();
        var rules = Stream.concat(caps.stream(), blocks.stream().map(Excluding::rule))
                .toList();
        var now = clock.instant();
        var experience = pressure.of(person.members(), rules, now, Sight.PLANNING);
        return PressureView.of(
                person.id(),
                caps.stream()
                        .map(cap -> cap.usage(experience.touches(), now, person.zone()))
                        .toList(),
                blocks.stream()
                        .flatMap(block -> block.rule().check(experience, now, person.zone()).stream()
                                .map(hit -> Block.of(block.policy(), block.exclusion(), hit)))
                        .toList());
    }

    private static Stream<Excluding> blocks(ContactPolicy policy) {
        return policy.definition().exclusions().stream()
                .map(exclusion -> new Excluding(policy, exclusion, PressureRules.block(policy, exclusion)));
    }

    private record Excluding(ContactPolicy policy, Exclusion exclusion, Rule rule) {}
}
