package io.klantbeeld.campaign.campaign.check;

import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warns of contact policies that an author relies on and that do not do what they seem to, for this campaign. */
@ApplicationScoped
class PolicyAdvice {
    private final ContactPolicies policies;

    PolicyAdvice(ContactPolicies policies) {
        this.policies = policies;
    }

    /** What is found of each campaign, in their order. */
    List<Findings> of(Collection<Subject> campaigns) {
        var byBrand = campaigns.stream()
                .map(Subject::brand)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), policies::of));
        return campaigns.stream()
                .map(campaign -> Findings.warned(of(campaign.definition(), byBrand.get(campaign.brand()))))
                .toList();
    }

    private static List<Violation> of(CampaignDefinition definition, List<ContactPolicy> policies) {
        var found = new ArrayList<Violation>();
        for (int i = 0; i < definition.policies().size(); i++) {
            var field = "policies[" + i + "]";
            var key = definition.policies().get(i);
            policies.stream()
                    .filter(policy -> policy.key().equals(key))
                    .findFirst()
                    .flatMap(policy -> fault(field, policy, policies, definition))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Violation> fault(
            String field, ContactPolicy policy, List<ContactPolicy> all, CampaignDefinition definition) {
        if (contacts(definition).noneMatch(contact -> contact.isCoveredBy(policy))) {
            return Optional.of(Violation.of(field, "covers no contact of the campaign"));
        }
        return all.stream()
                .filter(other -> contradict(policy, other) || contradict(other, policy))
                .filter(other -> contacts(definition)
                        .anyMatch(contact -> contact.isCoveredBy(policy) && contact.isCoveredBy(other)))
                .findFirst()
                .map(other -> Violation.of(field, "contradicts another policy: where one exempts, no cap holds")
                        .hinting("the other policy is " + other.key()));
    }

    private static boolean contradict(ContactPolicy exempting, ContactPolicy capping) {
        return exempting.definition().exempt() && !capping.definition().caps().isEmpty();
    }

    private static Stream<PossibleContact> contacts(CampaignDefinition definition) {
        return definition.actions().stream().flatMap(action -> action.treatments().stream()
                .map(treatment -> new PossibleContact(action, treatment)));
    }

    private record PossibleContact(Action action, Treatment treatment) {
        boolean isCoveredBy(ContactPolicy policy) {
            return policy.definition().appliesTo().covers(action.category(), treatment.channel(), action.key());
        }
    }
}
