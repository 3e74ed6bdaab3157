package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.Pressure;
import io.klantbeeld.campaign.contact.pressure.Experience;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.decision.Facts.Inquiry;
import io.klantbeeld.campaign.decision.Histories.Asked;
import io.klantbeeld.campaign.decision.Wishes.Governed;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What campaigns wish for one person, with the rules that hold for that person.
 *
 * @param rules of each wish
 */
record Ruled(Inquiry inquiry, List<Governed> wishes, List<List<Rule>> rules) {
    static Ruled of(Inquiry inquiry, List<Governed> wishes) {
        var person = inquiry.person();
        return new Ruled(
                inquiry,
                wishes,
                wishes.stream()
                        .map(wish -> person.map(wish::rules).orElse(List.of()))
                        .toList());
    }

    /** All profiles that count as the person; none where nobody is known. */
    List<UUID> members() {
        return inquiry.person().map(Person::members).orElse(List.of());
    }

    /** The moment before which nothing concerns any of the rules; nothing where there are none. */
    Optional<Instant> since() {
        var all = rules.stream().flatMap(List::stream).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Pressure.since(all, wishes.getFirst().wish().trigger().now()));
    }

    /** What of the past matters; nothing where nobody is known. */
    Stream<Asked> past() {
        return inquiry.person().isEmpty()
                ? Stream.empty()
                : inquiry.wishes().pasts().stream().map(past -> new Asked(members(), past));
    }

    /** Where the person would be contacted. */
    Stream<String> addresses() {
        return wishes.stream()
                .flatMap(governed -> governed.wish().address(inquiry.person()).stream())
                .map(ContactPoint::ik);
    }

    /** What the person had, of what many had. */
    Experience own(Map<UUID, Experience> experiences) {
        return Experience.of(members().stream()
                .map(member -> experiences.getOrDefault(member, Experience.NONE))
                .toList());
    }
}
