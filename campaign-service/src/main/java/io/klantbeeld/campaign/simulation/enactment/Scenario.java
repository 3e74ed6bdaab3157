package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.decision.Admittance;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition;
import io.klantbeeld.campaign.projection.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is to happen to persons, and by which rules.
 *
 * @param own the campaign that is tried
 * @param rivals the campaigns that the same event lets people into
 * @param policies those that hold instead of the brand's of the same key, or beside them; null leaves it out
 * @param event what conditions see; null where nothing happens, so that no condition of entry is asked
 */
public record Scenario(
        Role own,
        List<Role> rivals,
        Map<String, ContactPolicyDefinition> policies,
        Map<String, Object> event,
        Instant at) {
    /** The brand in whose name contacts would be made. */
    public String brand() {
        return own.revision().definition().brand();
    }

    boolean admits(Role role, Person person) {
        return event == null || Admittance.admits(role.revision(), event, person);
    }

    Map<String, Object> seen() {
        return event == null ? Map.of() : event;
    }
}
