package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.projection.Person;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds who of a scenario's campaigns takes part for a person; what is the same for many is made once. */
final class Casting {
    private final Scenario scenario;
    private final List<Role> roles;
    private final Map<BitSet, Cast> casts = new HashMap<>();

    Casting(Scenario scenario) {
        this.scenario = scenario;
        this.roles = Stream.concat(Stream.of(scenario.own()), scenario.rivals().stream())
                .toList();
    }

    Cast of(Person person) {
        var admitting = new BitSet(roles.size());
        for (int i = 0; i < roles.size(); i++) {
            admitting.set(i, scenario.admits(roles.get(i), person));
        }
        return casts.computeIfAbsent(
                admitting,
                those -> new Cast(scenario, those.stream().mapToObj(roles::get).toList()));
    }
}
