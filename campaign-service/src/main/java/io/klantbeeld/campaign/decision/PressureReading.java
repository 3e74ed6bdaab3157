package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Shows the pressure on a person under every policy of the caller's brands. */
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
        var caps = policies.of(brands).stream()
                .flatMap(policy -> Caps.ofPolicies(List.of(policy)).stream())
                .toList();
        return PressureView.of(person.id(), pressure.measure(person.members(), caps, clock.instant(), person.zone()));
    }
}
