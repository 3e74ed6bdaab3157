package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.contact.Pressure.Sight;
import io.klantbeeld.campaign.contact.PressureRules;
import io.klantbeeld.campaign.contact.PressureRules.Proposal;
import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.contact.response.Responses;
import io.klantbeeld.campaign.contact.response.Responses.Count;
import io.klantbeeld.campaign.contact.response.Responses.Key;
import io.klantbeeld.campaign.decision.arbitration.Scoring;
import io.klantbeeld.campaign.decision.arbitration.Standing;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.PurposeClass;
import io.klantbeeld.campaign.projection.Purposes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what the gates judge by: policies, earlier contacts, what kind of purpose it is, and how people responded. For a
 * hundred wishes it asks the database as often as for one.
 */
@ApplicationScoped
public class Facts {
    private final ContactPolicies policies;
    private final Pressure pressure;
    private final Purposes purposes;
    private final Responses responses;

    Facts(ContactPolicies policies, Pressure pressure, Purposes purposes, Responses responses) {
        this.policies = policies;
        this.pressure = pressure;
        this.purposes = purposes;
        this.responses = responses;
    }

    /** Makes candidates of wishes to contact one person, in their order; the person may be unknown. */
    public List<Candidate> gather(Optional<Person> person, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        var ofBrands = person.isEmpty()
                ? Map.<String, List<ContactPolicy>>of()
                : policies.ofEach(distinct(wishes, Wish::brand));
        var rules = wishes.stream()
                .map(wish -> rules(person, wish, ofBrands.getOrDefault(wish.brand(), List.of())))
                .toList();
        var read = new Read(
                person,
                ofBrands,
                purposes.classesOf(distinct(wishes, wish -> wish.action().purpose())),
                responses.of(distinct(wishes, Wish::key)),
                touches(person, rules.stream().flatMap(List::stream).toList(), wishes.getFirst()));
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < wishes.size(); i++) {
            candidates.add(read.candidate(wishes.get(i), rules.get(i)));
        }
        return candidates;
    }

    private static List<Rule> rules(Optional<Person> person, Wish wish, List<ContactPolicy> ofBrand) {
        return person.map(known -> PressureRules.of(ofBrand, known, wish.proposal()))
                .orElse(List.of());
    }

    // As far back as any rule looks; what is too old for one of them does not concern it.
    private List<Touch> touches(Optional<Person> person, Collection<Rule> rules, Wish any) {
        return person.map(known ->
                        pressure.of(known.members(), rules, any.trigger().now(), Sight.PLANNING))
                .orElse(List.of());
    }

    private static <T> Collection<T> distinct(List<Wish> wishes, Function<Wish, T> part) {
        return wishes.stream().map(part).collect(Collectors.toSet());
    }

    /**
     * An action that a campaign would take by one of its treatments.
     *
     * @param placement where it would be shown; null for nowhere in particular
     * @param channelEnabled whether somebody can make the contact
     */
    public record Wish(
            Campaign campaign,
            CompiledCampaign revision,
            Action action,
            Treatment treatment,
            Candidate.Trigger trigger,
            String placement,
            boolean channelEnabled) {
        private String brand() {
            return revision.definition().brand();
        }

        private Key key() {
            return new Key(brand(), action.key(), treatment.channel());
        }

        private Proposal proposal() {
            return new Proposal(brand(), treatment.channel(), action.category(), action.key());
        }
    }

    /** All that was read. */
    private record Read(
            Optional<Person> person,
            Map<String, List<ContactPolicy>> policies,
            Map<String, PurposeClass> purposes,
            Map<Key, Count> counts,
            List<Touch> touches) {
        Candidate candidate(Wish wish, List<Rule> rules) {
            var assessment = person.map(known -> new Assessment(rules, touches, known.zone()))
                    .orElse(Assessment.FREE);
            var score = Scoring.score(
                    wish.action(),
                    wish.treatment(),
                    counts.getOrDefault(wish.key(), Count.NONE),
                    assessment,
                    wish.trigger().now(),
                    wish.placement());
            return new Candidate(
                    person,
                    wish.campaign(),
                    wish.revision(),
                    wish.action(),
                    wish.treatment(),
                    purposes.get(wish.action().purpose()),
                    wish.trigger(),
                    policies.getOrDefault(wish.brand(), List.of()).stream()
                            .filter(wish.proposal()::isCoveredBy)
                            .toList(),
                    assessment,
                    wish.channelEnabled(),
                    new Standing(score, null));
        }
    }
}
