package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.hours.WeeklyHours;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hours that keep contacts away, in every zone where the person may be.
 *
 * @param within whether contacts are kept away within the hours, or outside them
 */
record Hours(Reason reason, WeeklyHours hours, boolean within, List<ZoneId> zones) {

    /** Layer 9, the hours: contacts come when they are welcome, and when the law lets them. */
    static List<Reason> layer(Case it) {
        return of(it).stream()
                .filter(hours -> hours.keepAway(it.ask().at()))
                .map(Hours::reason)
                .sorted(Engine.BY_CODE)
                .toList();
    }

    /** The hours that concern a contact. */
    static List<Hours> of(Case it) {
        if (!it.isRefusable()) {
            return List.of();
        }
        var all = new ArrayList<Hours>();
        it.statute()
                .filter(statute -> !statute.quietHours().spans().isEmpty())
                .ifPresent(statute -> all.add(new Hours(
                        new Reason(ReasonCode.QUIET_HOURS, statute.ref()), statute.quietHours(), true, Zones.of(it))));
        for (var quiet : it.person().facts().of(Preference.QuietHours.class)) {
            var wish = quiet.said();
            if (wish.isHard() && PreferenceLayer.concerns(wish.brand(), wish.channel(), it)) {
                var reason = new Reason(ReasonCode.QUIET_HOURS, quiet.ref());
                all.add(new Hours(reason, wish.hours(), true, zones(wish.timeZone(), it)));
            }
        }
        for (var window : it.person().facts().of(Preference.TimeWindow.class)) {
            var wish = window.said();
            if (wish.isHard() && PreferenceLayer.concerns(wish.brand(), wish.channel(), it)) {
                var reason = new Reason(ReasonCode.OUTSIDE_TIME_WINDOW, window.ref());
                all.add(new Hours(reason, wish.hours(), false, zones(wish.timeZone(), it)));
            }
        }
        return all;
    }

    private static List<ZoneId> zones(ZoneId wished, Case it) {
        return wished == null ? Zones.of(it) : List.of(wished);
    }

    boolean keepAway(Instant at) {
        return zones.stream().anyMatch(zone -> hours.contains(at, zone) == within);
    }

    /** Every instant after {@code from} and not after {@code until} at which contacts begin or end to be kept away. */
    Set<Instant> turns(Instant from, Instant until) {
        return zones.stream()
                .flatMap(zone -> hours.turns(zone, from, until).stream())
                .collect(Collectors.toSet());
    }
}
