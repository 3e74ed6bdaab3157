package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.contact.Pressure.Sight;
import io.klantbeeld.campaign.contact.PressureRules;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Shows the pressure on a person under every policy of the caller's brands and the person's own limits. */
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
        var ofPolicies = policies.of(brands).stream()
                .filter(policy -> !policy.definition().exempt())
                .flatMap(PressureRules::caps);
        var caps =
                Stream.concat(ofPolicies, PressureRules.limits(person, brands)).toList();
        var now = clock.instant();
        var touches = pressure.of(person.members(), List.copyOf(caps), now, Sight.PLANNING);
        return PressureView.of(
                person.id(),
                caps.stream().map(cap -> cap.usage(touches, now, person.zone())).toList());
    }
}
