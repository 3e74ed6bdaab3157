package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.PressureRules.Proposal;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition.Cap;
import io.klantbeeld.campaign.policy.Window.Rolling;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.event.consent.PermissionSnapshot;
import io.klantbeeld.event.consent.PermissionSnapshot.Limit;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

class PressureRulesTest {
    private static final Proposal A_MAIL = new Proposal("blauwvlucht", "EMAIL", "SURPRISE", "coffee-voucher");
    private static final ContactPolicy ONE_A_DAY =
            policy("one-a-day", false, new Cap(1, new Rolling(Duration.ofDays(1))));
    private static final ContactPolicy ALWAYS = policy("always", true);

    @Test
    void thePersonsOwnLimitsJoinThePoliciesOfTheBrand() {
        var person = whoWants(
                new Limit(null, "EMAIL", 2, "P7D"),
                new Limit("blauwvlucht", null, 5, "P1M"),
                new Limit("wolkje", null, 1, "P7D"),
                new Limit(null, "SMS", 1, "P7D"),
                new Limit(null, null, 9, "whenever"));

        var rules = PressureRules.of(List.of(ONE_A_DAY), person, A_MAIL);

        assertThat(rules)
                .asInstanceOf(list(io.klantbeeld.campaign.contact.pressure.Cap.class))
                .extracting(rule -> rule.name(), rule -> rule.code(), rule -> rule.max(), rule -> rule.window())
                .containsExactly(
                        tuple("one-a-day@1", "CAP_REACHED", 1, days(1)),
                        tuple("personal@4", "PERSONAL_LIMIT", 2, days(7)),
                        tuple("personal@4", "PERSONAL_LIMIT", 5, days(30)));
        assertThat(rules.get(1)).as("a limit for all brands").hasFieldOrPropertyWithValue("brand", null);
    }

    @Test
    void aPolicyThatExemptsLiftsThoseOfTheBrandAndNotThePersonsOwn() {
        var person = whoWants(new Limit(null, null, 1, "P1D"));

        var rules = PressureRules.of(List.of(ONE_A_DAY, ALWAYS), person, A_MAIL);

        assertThat(rules).extracting("code").containsExactly("PERSONAL_LIMIT");
    }

    private static Rolling days(int days) {
        return new Rolling(Duration.ofDays(days));
    }

    private static ContactPolicy policy(String key, boolean exempt, Cap... caps) {
        return new ContactPolicy(
                key,
                1,
                new ContactPolicyDefinition("blauwvlucht", null, true, exempt, List.of(caps), null, null, null));
    }

    private static Person whoWants(Limit... limits) {
        var id = UUID.randomUUID();
        return new Person(
                id,
                List.of(id),
                null,
                null,
                new PermissionSnapshot(id, 1, 1, 4, List.of(), List.of(), List.of(limits), List.of(), null, null),
                Set.of());
    }
}
