package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.contact.Pressure.Sight;
import io.klantbeeld.campaign.contact.PressureRules;
import io.klantbeeld.campaign.contact.PressureRules.Proposal;
import io.klantbeeld.campaign.contact.capacity.Capacity;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.contact.response.Responses;
import io.klantbeeld.campaign.contact.response.Responses.Count;
import io.klantbeeld.campaign.contact.response.Responses.Key;
import io.klantbeeld.campaign.decision.Histories.Asked;
import io.klantbeeld.campaign.decision.arbitration.Score;
import io.klantbeeld.campaign.decision.arbitration.Scoring;
import io.klantbeeld.campaign.decision.arbitration.Standing;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.History;
import io.klantbeeld.campaign.decision.gate.Limits;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.PurposeClass;
import io.klantbeeld.campaign.projection.Purposes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private final Histories histories;
    private final Capacity capacity;

    Facts(
            ContactPolicies policies,
            Pressure pressure,
            Purposes purposes,
            Responses responses,
            Histories histories,
            Capacity capacity) {
        this.policies = policies;
        this.pressure = pressure;
        this.purposes = purposes;
        this.responses = responses;
        this.histories = histories;
        this.capacity = capacity;
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
                touches(person, rules.stream().flatMap(List::stream).toList(), wishes.getFirst()),
                person.map(known -> histories.of(known, List.copyOf(distinct(wishes, Wish::past))))
                        .orElse(Map.of()),
                capacity.shortages(wishes.stream().flatMap(Wish::limits).toList()));
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
     * @param entrance how the person came in
     */
    public record Wish(
            Campaign campaign,
            CompiledCampaign revision,
            Action action,
            Treatment treatment,
            Candidate.Trigger trigger,
            String placement,
            boolean channelEnabled,
            Entrance entrance) {
        private String brand() {
            return revision.definition().brand();
        }

        private Key key() {
            return new Key(brand(), action.key(), treatment.channel());
        }

        private Asked past() {
            var window = Optional.ofNullable(revision.definition().attributionWindow());
            return new Asked(
                    campaign.key(),
                    action.key(),
                    trigger.now().minus(window.orElse(Duration.ZERO)),
                    entrance.run(),
                    entrance.occurrence());
        }

        private Stream<Limit> limits() {
            return Limits.of(revision, action, treatment).stream();
        }

        private Proposal proposal() {
            return new Proposal(brand(), treatment.channel(), action.category(), action.key());
        }
    }

    /**
     * How a person came into a campaign.
     *
     * @param run the journey run; null where nobody is in one
     * @param occurrence id of what let the person in; null where nothing did
     */
    public record Entrance(UUID run, String occurrence) {
        /** The person is asked about, and did not come in. */
        public static final Entrance NONE = new Entrance(null, null);
    }

    /** All that was read. */
    private record Read(
            Optional<Person> person,
            Map<String, List<ContactPolicy>> policies,
            Map<String, PurposeClass> purposes,
            Map<Key, Count> counts,
            List<Touch> touches,
            Map<Asked, History> histories,
            List<Shortage> shortages) {
        Candidate candidate(Wish wish, List<Rule> rules) {
            var assessment = person.map(known -> new Assessment(rules, touches, known.zone()))
                    .orElse(Assessment.FREE);
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
                    histories.getOrDefault(wish.past(), History.NONE),
                    shortagesOf(wish),
                    new Standing(score(wish, assessment), null));
        }

        private Score score(Wish wish, Assessment assessment) {
            return Scoring.score(
                    wish.action(),
                    wish.treatment(),
                    counts.getOrDefault(wish.key(), Count.NONE),
                    assessment,
                    wish.trigger().now(),
                    wish.placement());
        }

        private List<Shortage> shortagesOf(Wish wish) {
            var limits = wish.limits().toList();
            return shortages.stream()
                    .filter(shortage -> limits.contains(shortage.limit()))
                    .toList();
        }
    }
}
