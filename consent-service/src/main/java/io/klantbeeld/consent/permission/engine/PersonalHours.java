package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.hours.Span;
import io.klantbeeld.consent.hours.WeeklyHours;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hours in which a person does not want to be contacted. A wish for a window is told as the hours around it, so that
 * whoever reads them needs one rule: a contact within any of them waits.
 *
 * @param brand null for all
 * @param channel null for all
 * @param code by which wish
 * @param zone null where none is known
 */
public record PersonalHours(String brand, Channel channel, ReasonCode code, Span span, ZoneId zone) {

    /** The hours of a person, over all brands and channels. */
    public static List<PersonalHours> of(Person person) {
        var hours = new ArrayList<PersonalHours>();
        for (var quiet : person.facts().of(Preference.QuietHours.class)) {
            var wish = quiet.said();
            if (wish.isHard()) {
                hours.addAll(told(
                        person, wish.brand(), wish.channel(), ReasonCode.QUIET_HOURS, wish.hours(), wish.timeZone()));
            }
        }
        for (var window : person.facts().of(Preference.TimeWindow.class)) {
            var wish = window.said();
            if (wish.isHard()) {
                var around = wish.hours().complement();
                hours.addAll(told(
                        person, wish.brand(), wish.channel(), ReasonCode.OUTSIDE_TIME_WINDOW, around, wish.timeZone()));
            }
        }
        return hours;
    }

    private static List<PersonalHours> told(
            Person person, String brand, Channel channel, ReasonCode code, WeeklyHours hours, ZoneId wished) {
        return zones(person, wished).stream()
                .flatMap(zone -> hours.spans().stream()
                        .map(span -> new PersonalHours(brand, channel, code, span, zone.orElse(null))))
                .toList();
    }

    private static List<Optional<ZoneId>> zones(Person person, ZoneId wished) {
        var known = Optional.ofNullable(wished)
                .or(() -> Zones.own(person.subject()))
                .map(List::of)
                .or(() -> Optional.ofNullable(person.subject().country()).flatMap(CountryZones::of))
                .orElse(List.of());
        return known.isEmpty()
                ? List.of(Optional.empty())
                : known.stream().map(Optional::of).toList();
    }
}
