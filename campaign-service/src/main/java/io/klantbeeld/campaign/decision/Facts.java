package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.contact.ContactPointBlocks;
import io.klantbeeld.campaign.contact.ContactPointBlocks.Standing;
import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.contact.Pressure.Sight;
import io.klantbeeld.campaign.contact.PressureRules.Proposal;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.pressure.Experience;
import io.klantbeeld.campaign.contact.response.Responses;
import io.klantbeeld.campaign.contact.response.Responses.Key;
import io.klantbeeld.campaign.decision.Histories.Past;
import io.klantbeeld.campaign.decision.Wishes.Governed;
import io.klantbeeld.campaign.decision.gate.Candidate;
import io.klantbeeld.campaign.decision.gate.Limits;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.Purposes;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return read(List.of(new Inquiry(person, new Wishes(wishes))), live)
                .getFirst()
                .candidates();
    }

    /** Reads what has to be known of each person, in their order. */
    List<Known> read(List<Inquiry> inquiries, Bounds bounds) {
        var governed = governed(inquiries, bounds);
        var asked = inquiries.stream()
                .map(inquiry -> Ruled.of(inquiry, governed.get(inquiry.wishes())))
                .toList();
        var common = common(governed.keySet(), bounds, blocks(asked));
        var experiences = experiences(asked, bounds);
        var pasts = histories.of(asked.stream().flatMap(Ruled::past).toList(), bounds.knownUntil());
        var known = new ArrayList<Known>(asked.size());
        int first = 0;
        for (var one : asked) {
            int next = first + (int) one.past().count();
            known.add(new Known(one, experiences, pasts.subList(first, next), common));
            first = next;
        }
        return known;
    }

    // What many persons share is found once.
    private static Map<Wishes, List<Governed>> governed(List<Inquiry> inquiries, Bounds bounds) {
        var all = new IdentityHashMap<Wishes, List<Governed>>();
        var ofKnown = Collections.<Wishes>newSetFromMap(new IdentityHashMap<>());
        for (var inquiry : inquiries) {
            all.put(inquiry.wishes(), List.of());
            if (inquiry.person().isPresent()) {
                ofKnown.add(inquiry.wishes());
            }
        }
        var brands = ofKnown.stream()
                .flatMap(wishes -> wishes.all().stream())
                .map(Wish::brand)
                .collect(Collectors.toSet());
        Map<String, List<ContactPolicy>> policies = brands.isEmpty() ? Map.of() : bounds.policies(brands);
        all.replaceAll((wishes, none) -> wishes.governedBy(policies));
        return all;
    }

    private Known.Common common(Collection<Wishes> all, Bounds bounds, Standing blocks) {
        var wishes = all.stream().flatMap(some -> some.all().stream()).toList();
        if (wishes.isEmpty()) {
            return new Known.Common(Map.of(), Map.of(), List.of(), blocks, List.of());
        }
        return new Known.Common(
                purposes.classesOf(distinct(wishes, wish -> wish.action().purpose())),
                responses.of(distinct(wishes, Wish::key)),
                bounds.shortages(
                        wishes.stream().flatMap(Wish::limits).distinct().toList()),
                blocks,
                bounds.holdOuts(distinct(wishes, Wish::brand)));
    }

    private Standing blocks(List<Ruled> asked) {
        var addresses = asked.stream().flatMap(Ruled::addresses).collect(Collectors.toSet());
        return asked.stream()
                .flatMap(one -> one.wishes().stream())
                .findFirst()
                .map(any -> blocks.of(addresses, any.wish().trigger().now()))
                .orElse(Standing.NONE);
    }

    // Of each person as far back as any rule looks; what is too old for one of them does not concern it.
    private Map<UUID, Experience> experiences(List<Ruled> asked, Bounds bounds) {
        var since = new HashMap<UUID, Instant>();
        for (var one : asked) {
            one.since().ifPresent(moment -> one.members().forEach(member -> since.put(member, moment)));
        }
        return since.isEmpty() ? Map.of() : pressure.ofEach(since, bounds.knownUntil(), Sight.PLANNING);
    }

    private static <T> Collection<T> distinct(List<Wish> wishes, Function<Wish, T> part) {
        return wishes.stream().map(part).collect(Collectors.toSet());
    }

    /** What campaigns wish for one person, who may be unknown. */
    record Inquiry(Optional<Person> person, Wishes wishes) {}

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

        Past past() {
            var window = Optional.ofNullable(revision.definition().attributionWindow());
            return new Past(
                    campaign.key(),
                    action.key(),
                    window.map(trigger.now()::minus).orElse(null),
                    revision.definition().journey().limitsEntry(),
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
