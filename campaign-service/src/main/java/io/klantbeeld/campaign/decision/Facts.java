package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.contact.ContactPointBlocks;
import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.contact.Pressure.Sight;
import io.klantbeeld.campaign.contact.PressureRules;
import io.klantbeeld.campaign.contact.PressureRules.Proposal;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.contact.response.Responses;
import io.klantbeeld.campaign.contact.response.Responses.Key;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Limits;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.Purposes;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads what the gates judge by: policies, earlier contacts, what kind of purpose it is, and how people responded. For a
 * hundred wishes, and for a thousand persons, it asks the database as often as for one.
 */
@ApplicationScoped
public class Facts {
    private final LiveBounds live;
    private final Pressure pressure;
    private final Purposes purposes;
    private final Responses responses;
    private final Histories histories;
    private final ContactPointBlocks blocks;

    Facts(
            LiveBounds live,
            Pressure pressure,
            Purposes purposes,
            Responses responses,
            Histories histories,
            ContactPointBlocks blocks) {
        this.live = live;
        this.pressure = pressure;
        this.purposes = purposes;
        this.responses = responses;
        this.histories = histories;
        this.blocks = blocks;
    }

    /** Makes candidates of wishes to contact one person, in their order; the person may be unknown. */
    public List<Candidate> gather(Optional<Person> person, List<Wish> wishes) {
        return read(List.of(new Inquiry(person, wishes)), live).getFirst().candidates();
    }

    /** Reads what has to be known of each person, in their order. */
    List<Known> read(List<Inquiry> inquiries, Bounds bounds) {
        var wishes =
                inquiries.stream().flatMap(inquiry -> inquiry.wishes().stream()).toList();
        if (wishes.isEmpty()) {
            return inquiries.stream().map(Known::nothing).toList();
        }
        var policies = policies(inquiries, bounds);
        var rules = inquiries.stream().map(inquiry -> inquiry.rules(policies)).toList();
        var touches = touches(inquiries, rules);
        var common = new Known.Common(
                policies,
                purposes.classesOf(distinct(wishes, wish -> wish.action().purpose())),
                responses.of(distinct(wishes, Wish::key)),
                histories.of(
                        List.copyOf(inquiries.stream().flatMap(Inquiry::past).collect(Collectors.toSet()))),
                bounds.shortages(
                        wishes.stream().flatMap(Wish::limits).distinct().toList()),
                blocks(inquiries, wishes.getFirst().trigger().now()));
        return IntStream.range(0, inquiries.size())
                .mapToObj(i -> {
                    var inquiry = inquiries.get(i);
                    return new Known(inquiry, rules.get(i), inquiry.ofMembers(touches), common);
                })
                .toList();
    }

    private static Map<String, List<ContactPolicy>> policies(List<Inquiry> inquiries, Bounds bounds) {
        var brands = inquiries.stream()
                .filter(inquiry -> inquiry.person().isPresent())
                .flatMap(inquiry -> inquiry.wishes().stream())
                .map(Wish::brand)
                .collect(Collectors.toSet());
        return brands.isEmpty() ? Map.of() : bounds.policies(brands);
    }

    // Of each person as far back as any rule looks; what is too old for one of them does not concern it.
    private Map<UUID, List<Touch>> touches(List<Inquiry> inquiries, List<List<List<Rule>>> rules) {
        var since = new HashMap<UUID, Instant>();
        for (int i = 0; i < inquiries.size(); i++) {
            var inquiry = inquiries.get(i);
            var all = rules.get(i).stream().flatMap(List::stream).toList();
            if (!all.isEmpty()) {
                var moment = Pressure.since(all, inquiry.now());
                inquiry.members().forEach(member -> since.put(member, moment));
            }
        }
        return since.isEmpty() ? Map.of() : pressure.ofEach(since, Sight.PLANNING);
    }

    private ContactPointBlocks.Standing blocks(List<Inquiry> inquiries, Instant now) {
        return blocks.of(inquiries.stream().flatMap(Inquiry::addresses).collect(Collectors.toSet()), now);
    }

    private static <T> Collection<T> distinct(List<Wish> wishes, Function<Wish, T> part) {
        return wishes.stream().map(part).collect(Collectors.toSet());
    }

    /** What campaigns wish for one person, who may be unknown. */
    record Inquiry(Optional<Person> person, List<Wish> wishes) {
        List<UUID> members() {
            return person.map(Person::members).orElse(List.of());
        }

        private Instant now() {
            return wishes.getFirst().trigger().now();
        }

        private Stream<String> addresses() {
            return wishes.stream()
                    .flatMap(wish -> wish.address(person).stream())
                    .map(ContactPoint::ik);
        }

        private Stream<Histories.Asked> past() {
            return person.isEmpty() ? Stream.empty() : wishes.stream().map(wish -> wish.past(members()));
        }

        private List<List<Rule>> rules(Map<String, List<ContactPolicy>> policies) {
            return wishes.stream()
                    .map(wish -> person.map(known -> PressureRules.of(
                                    policies.getOrDefault(wish.brand(), List.of()), known, wish.proposal()))
                            .orElse(List.of()))
                    .toList();
        }

        private List<Touch> ofMembers(Map<UUID, List<Touch>> touches) {
            return members().stream()
                    .flatMap(member -> touches.getOrDefault(member, List.of()).stream())
                    .toList();
        }
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
        String brand() {
            return revision.definition().brand();
        }

        Key key() {
            return new Key(brand(), action.key(), treatment.channel());
        }

        Optional<ContactPoint> address(Optional<Person> person) {
            return person.flatMap(known -> known.contactPoint(treatment.channel(), brand()));
        }

        Histories.Asked past(List<UUID> members) {
            var window = Optional.ofNullable(revision.definition().attributionWindow());
            return new Histories.Asked(
                    members,
                    campaign.key(),
                    action.key(),
                    trigger.now().minus(window.orElse(Duration.ZERO)),
                    entrance.run(),
                    entrance.occurrence());
        }

        Stream<Limit> limits() {
            return Limits.of(revision, action, treatment, trigger.now()).stream();
        }

        Proposal proposal() {
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
}
