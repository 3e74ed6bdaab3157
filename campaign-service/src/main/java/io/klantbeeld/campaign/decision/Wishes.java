package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.PressureRules;
import io.klantbeeld.campaign.contact.PressureRules.Proposal;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.response.Responses.Key;
import io.klantbeeld.campaign.decision.Facts.Wish;
import io.klantbeeld.campaign.decision.Histories.Past;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.projection.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What campaigns wish, in an order; many persons may share it, and what follows from it alone is found once. */
final class Wishes {
    private final List<Wish> all;
    private final List<Past> pasts;
    private final List<Limit> limits;

    Wishes(List<Wish> all) {
        this.all = all;
        this.pasts = all.stream().map(Wish::past).distinct().toList();
        this.limits = all.stream().flatMap(Wish::limits).distinct().toList();
    }

    List<Wish> all() {
        return all;
    }

    /** What of the past matters, each once. */
    List<Past> pasts() {
        return pasts;
    }

    /** All that there is only so much of and that one of them takes of. */
    List<Limit> limits() {
        return limits;
    }

    /** By which policies each of them is judged, in their order. */
    List<Governed> governedBy(Map<String, List<ContactPolicy>> policies) {
        return all.stream()
                .map(wish -> governed(wish, policies.getOrDefault(wish.brand(), List.of())))
                .toList();
    }

    private Governed governed(Wish wish, List<ContactPolicy> ofBrand) {
        var proposal = wish.proposal();
        var covering = ofBrand.stream().filter(proposal::isCoveredBy).toList();
        return new Governed(
                wish,
                proposal,
                wish.key(),
                pasts.indexOf(wish.past()),
                covering,
                PressureRules.ofPolicies(covering, proposal));
    }

    /**
     * A wish and the rules that hold for everybody whom it is about.
     *
     * @param past where its past is among all that matter
     */
    record Governed(Wish wish, Proposal proposal, Key key, int past, List<ContactPolicy> policies, List<Rule> rules) {
        /** The rules that hold for a person: those of the policies, and the person's own limits. */
        List<Rule> rules(Person person) {
            var limits = PressureRules.ofPerson(person, proposal);
            return limits.isEmpty()
                    ? rules
                    : Stream.concat(rules.stream(), limits.stream()).toList();
        }
    }
}
