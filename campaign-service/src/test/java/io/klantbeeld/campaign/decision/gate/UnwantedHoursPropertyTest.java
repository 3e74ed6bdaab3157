package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.event.consent.PermissionSnapshot.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/** Against a reference that looks at every minute: all zones, around every change of their clocks. */
class UnwantedHoursPropertyTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2028-01-01T00:00:00Z");
    private static final int MINUTES = 9 * 24 * 60;
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    @Property(tries = 2)
    void inEveryZoneTheFirstMinuteOutsideIsTheOneThatTheClockOnTheWallShows(@ForAll Random random) {
        for (var zone : ZONES) {
            for (var change : changesIn(zone)) {
                assertSameAsMinuteByMinute(random, zone, change);
            }
        }
    }

    private static List<Instant> changesIn(ZoneId zone) {
        var changes = new ArrayList<>(List.of(FIRST));
        for (var change = next(zone, FIRST);
                change != null && change.getInstant().isBefore(LAST);
                change = next(zone, change.getInstant())) {
            changes.add(change.getInstant());
        }
        return changes;
    }

    private static ZoneOffsetTransition next(ZoneId zone, Instant after) {
        return zone.getRules().nextTransition(after);
    }

    private static void assertSameAsMinuteByMinute(Random random, ZoneId zone, Instant change) {
        // given
        var windows = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> window(random, random.nextInt(4) == 0 ? any(random, ZONES) : zone))
                .toList();
        var from = change.plus(Duration.ofMinutes(random.nextInt(4 * 1440) - 3 * 1440L));

        var walls = windows.stream().map(Wall::of).toList();

        // when
        var hours = UnwantedHours.of(windows, "blauwvlucht", "EMAIL", zone);

        // then
        assertThat(hours.firstOutside(from)
                        .filter(at -> at.isBefore(from.plus(MINUTES, ChronoUnit.MINUTES)))
                        .orElse(null))
                .as("%s from %s", windows, from)
                .isEqualTo(firstMinuteOutside(walls, from));
        assertThat(hours.codeAt(from).isPresent()).isEqualTo(isWithinAny(walls, from));
    }

    private static Instant firstMinuteOutside(List<Wall> walls, Instant from) {
        return Stream.iterate(from, at -> at.plus(1, ChronoUnit.MINUTES))
                .limit(MINUTES)
                .filter(at -> !isWithinAny(walls, at))
                .findFirst()
                .orElse(null);
    }

    private static boolean isWithinAny(List<Wall> walls, Instant at) {
        return walls.stream().anyMatch(wall -> wall.shows(at));
    }

    /** A window as somebody reads it who looks at the clock on the wall. */
    private record Wall(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        static Wall of(Window window) {
            return new Wall(
                    ZoneId.of(window.timeZone()),
                    window.days().stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                    LocalTime.parse(window.from()),
                    LocalTime.parse(window.to()));
        }

        boolean shows(Instant at) {
            var shown = LocalDateTime.ofInstant(at, zone);
            return isOf(shown.toLocalDate(), shown) || isOf(shown.toLocalDate().minusDays(1), shown);
        }

        private boolean isOf(LocalDate begin, LocalDateTime shown) {
            var end = to.isAfter(from) ? begin : begin.plusDays(1);
            return days.contains(begin.getDayOfWeek())
                    && !shown.isBefore(begin.atTime(from))
                    && shown.isBefore(end.atTime(to));
        }
    }

    private static Window window(Random random, ZoneId zone) {
        var days = Stream.of(DayOfWeek.values())
                .filter(day -> random.nextInt(4) > 0)
                .map(DayOfWeek::name)
                .toList();
        return new Window(null, null, "QUIET_HOURS", days, time(random), time(random), zone.getId());
    }

    // Half of the times are near those at which clocks are changed.
    private static String time(Random random) {
        return LocalTime.of(random.nextBoolean() ? random.nextInt(4) : random.nextInt(24), random.nextInt(4) * 15)
                .toString();
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
