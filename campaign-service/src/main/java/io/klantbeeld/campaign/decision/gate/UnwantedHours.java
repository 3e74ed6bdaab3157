package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.event.consent.PermissionSnapshot.Window;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The hours in which a person does not want to be contacted, each by the clock on the wall of its zone. */
record UnwantedHours(List<Hours> hours) {
    static final UnwantedHours NONE = new UnwantedHours(List.of());

    // Hours come back every week, and zones change their clocks within a year: who has no minute left in it has none.
    private static final Duration HORIZON = Duration.ofDays(366);
    private static final String QUIET_HOURS = "QUIET_HOURS";

    /** The windows of a person that concern a brand and channel; those without a zone are in the person's own. */
    static UnwantedHours of(List<Window> windows, String brand, String channel, ZoneId zone) {
        return windows == null
                ? NONE
                : new UnwantedHours(windows.stream()
                        .filter(window ->
                                window.brand() == null || window.brand().equals(brand))
                        .filter(window ->
                                window.channel() == null || window.channel().equals(channel))
                        .map(window -> Hours.of(window, zone))
                        .toList());
    }

    /** The code of the hours that an instant is within; quiet hours are named first, as consent-service does. */
    Optional<String> codeAt(Instant at) {
        return hours.stream()
                .filter(span -> span.lastsUntil(at).isPresent())
                .map(Hours::code)
                .min(Comparator.comparing(code -> !code.equals(QUIET_HOURS)));
    }

    /** The first instant from {@code from} on that is within none of the hours; nothing when there is none for a year. */
    Optional<Instant> firstOutside(Instant from) {
        var horizon = from.plus(HORIZON);
        var at = from;
        while (at.isBefore(horizon)) {
            var end = endOf(at);
            if (end.isEmpty()) {
                return Optional.of(at);
            }
            at = end.get();
        }
        return Optional.empty();
    }

    private Optional<Instant> endOf(Instant at) {
        return hours.stream()
                .map(span -> span.lastsUntil(at))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /**
     * Hours that come back every week.
     *
     * @param days on which they begin
     * @param to when they end, exclusive; on the next day unless later than {@code from}
     */
    record Hours(String code, Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
        static Hours of(Window window, ZoneId personal) {
            return new Hours(
                    window.kind(),
                    window.days().stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                    LocalTime.parse(window.from()),
                    LocalTime.parse(window.to()),
                    zone(window.timeZone(), personal));
        }

        /**
         * Until when an instant is surely within the hours; nothing when it is outside. The offset holds until the next
         * change of the clock, and what the clock shows after that is asked again.
         */
        Optional<Instant> lastsUntil(Instant at) {
            var rules = zone.getRules();
            var local = LocalDateTime.ofInstant(at, zone);
            return end(local).map(end -> {
                var instant = end.toInstant(rules.getOffset(at));
                var change = rules.nextTransition(at);
                return change != null && change.getInstant().isBefore(instant) ? change.getInstant() : instant;
            });
        }

        private Optional<LocalDateTime> end(LocalDateTime local) {
            var date = local.toLocalDate();
            var time = local.toLocalTime();
            boolean overnight = !to.isAfter(from);
            if (beginOn(date) && !time.isBefore(from) && (overnight || time.isBefore(to))) {
                return Optional.of((overnight ? date.plusDays(1) : date).atTime(to));
            }
            return overnight && beginOn(date.minusDays(1)) && time.isBefore(to)
                    ? Optional.of(date.atTime(to))
                    : Optional.empty();
        }

        private boolean beginOn(LocalDate date) {
            return days.contains(date.getDayOfWeek());
        }

        // Zones are renamed and added; a name that is not known here yet must not stop the decision.
        private static ZoneId zone(String name, ZoneId personal) {
            try {
                return name == null ? personal : ZoneId.of(name);
            } catch (DateTimeException e) {
                return personal;
            }
        }
    }
}
