package io.klantbeeld.campaign.contact.pressure;

import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import io.klantbeeld.campaign.policy.Window.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class CapPropertyTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(24);

    @Property
    void aRollingCapAgreesWithTheReference(
            @ForAll("kept") List<Instant> made, @ForAll @IntRange(min = -10, max = 110) int hour) {
        var at = START.plus(Duration.ofHours(hour));

        boolean free = assessment(made).at(at).isEmpty();

        assertThat(free).isEqualTo(ReferenceCap.hasRoom(made, at, 2, WINDOW));
    }

    @Property
    void theNextFreeSlotIsFreeAndNoneBeforeItIs(
            @ForAll("kept") List<Instant> made, @ForAll @IntRange(min = -10, max = 110) int hour) {
        var from = START.plus(Duration.ofHours(hour));

        var slot = assessment(made).firstFree(from).orElseThrow();

        assertThat(ReferenceCap.hasRoom(made, slot, 2, WINDOW)).isTrue();
        for (var before = from; before.isBefore(slot); before = before.plus(Duration.ofHours(1))) {
            assertThat(ReferenceCap.hasRoom(made, before, 2, WINDOW)).isFalse();
        }
    }

    @Property
    void whoAlwaysTakesTheNextFreeSlotNeverBreaksTheCap(@ForAll @IntRange(min = 1, max = 12) int wishes) {
        var made = new ArrayList<Instant>();
        for (int i = 0; i < wishes; i++) {
            made.add(assessment(made).firstFree(START).orElseThrow());
        }

        assertThat(ReferenceCap.isKept(made, 2, WINDOW)).isTrue();
    }

    @Property
    void oneADayIsOneOnEachDateOfThePersonsCalendarInEveryZone(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 0, max = 365 * 24 * 4) int quarter) {
        var made = START.plus(Duration.ofMinutes(15L * quarter));
        var assessment = new Assessment(
                List.of(cap(new Window.Calendar(Unit.DAY), 1)), new Experience(List.of(touch(made)), List.of()), zone);

        var next = assessment.firstFree(made).orElseThrow();

        var day = LocalDate.ofInstant(made, zone);
        assertThat(LocalDate.ofInstant(next, zone)).isAfter(day);
        assertThat(LocalDate.ofInstant(next.minusMillis(1), zone)).isEqualTo(day);
        assertThat(assessment.at(next.minusMillis(1))).isNotEmpty();
    }

    @Property
    void spacingIsTheSameNumberOfHoursWhateverTheClockOnTheWallDoes(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 0, max = 365 * 24 * 4) int quarter) {
        var made = START.plus(Duration.ofMinutes(15L * quarter));
        var spacing = Cap.spacing("calm@1", "wolkje", Scope.ALL, Duration.ofHours(48));

        var next =
                new Assessment(List.of(spacing), new Experience(List.of(touch(made)), List.of()), zone).firstFree(made);

        assertThat(next).isEqualTo(Optional.of(made.plus(Duration.ofHours(48))));
    }

    @Property
    void aCapOfTheCalendarAgreesWithTheCalendarOnTheWallAtBothChangesOfTheClock(
            @ForAll("zones") ZoneId zone,
            @ForAll Unit unit,
            @ForAll @IntRange(min = 1, max = 3) int max,
            @ForAll boolean second,
            @ForAll @Size(max = 10) List<@IntRange(min = -200, max = 200) Integer> quarters) {
        var change = changeOfTheClock(zone, second);
        var made = new ArrayList<Instant>();
        for (int quarter : quarters) {
            var at = change.plus(Duration.ofMinutes(15L * quarter));
            var touches = made.stream().map(CapPropertyTest::touch).toList();

            boolean free = new Assessment(
                            List.of(cap(new Window.Calendar(unit), max)), new Experience(touches, List.of()), zone)
                    .at(at)
                    .isEmpty();

            assertThat(free).isEqualTo(ReferenceCap.inPeriodOf(at, made, unit, zone) < max);
            if (free) {
                made.add(at);
            }
        }
    }

    // Where the clock never changes, any moment will do.
    private static Instant changeOfTheClock(ZoneId zone, boolean second) {
        var first = zone.getRules().nextTransition(START);
        var next = first == null || !second ? first : zone.getRules().nextTransition(first.getInstant());
        return next == null ? START : next.getInstant();
    }

    @Provide
    Arbitrary<List<Instant>> kept() {
        return Arbitraries.integers()
                .between(0, 100)
                .map(hour -> START.plus(Duration.ofHours(hour)))
                .list()
                .ofMaxSize(8)
                .filter(moments -> ReferenceCap.isKept(moments, 2, WINDOW));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    private static Assessment assessment(List<Instant> made) {
        var touches = made.stream().map(CapPropertyTest::touch).toList();
        return new Assessment(
                List.of(cap(new Window.Rolling(WINDOW), 2)), new Experience(touches, List.of()), ZoneOffset.UTC);
    }

    private static Cap cap(Window window, int max) {
        return new Cap("cap@1", "CAP_REACHED", "wolkje", Scope.ALL, max, window);
    }

    private static Touch touch(Instant at) {
        return new Touch("wolkje", "EMAIL", "NEWS", "week-12", null, true, false, false, at, at);
    }
}
