package io.klantbeeld.gateway.console.identity.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutTest {
    @Test
    void aThingAloneStandsInTheMiddle() {
        var layout = Layout.of(List.of("a"), List.of());
        assertThat(layout.place("a").x()).isEqualTo(layout.width() / 2);
    }

    @Test
    void theFirstStandsBetweenTheOthers() {
        // when
        var layout = Layout.of(List.of("a", "b", "c"), List.of(new Line("a", "b"), new Line("c", "a")));
        // then
        assertThat(layout.place("a").x())
                .isLessThan(layout.place("b").x())
                .isGreaterThan(layout.place("c").x());
        assertThat(layout.place("b").y()).isEqualTo(layout.place("c").y());
    }

    @Test
    void whatHangsAtAnotherStandsBeyondIt() {
        var layout = Layout.of(List.of("a", "b", "c"), List.of(new Line("a", "b"), new Line("b", "c")));
        assertThat(layout.place("c").x()).isGreaterThan(layout.place("b").x());
    }

    @Test
    void whatNoLineLeadsToIsDrawnToo() {
        assertThat(Layout.of(List.of("a", "b"), List.of()).place("b")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everythingHasAPlaceOfItsOwnInsideTheDrawing(long seed) {
        // given
        var random = new Random(seed);
        var things = IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(i -> "t" + i)
                .toList();
        var lines = lines(things, random);
        // when
        var layout = Layout.of(things, lines);
        // then
        var places = new HashSet<Point>();
        assertThat(things).allSatisfy(thing -> {
            assertThat(layout.place(thing).x()).isBetween(90, layout.width() - 90);
            assertThat(layout.place(thing).y()).isBetween(30, layout.height() - 50);
            assertThat(places.add(layout.place(thing))).isTrue();
        });
        assertThat(things).allSatisfy(thing -> assertThat(things)
                .filteredOn(other -> !other.equals(thing))
                .allSatisfy(other -> assertThat(touch(layout.place(thing), layout.place(other)))
                        .isFalse()));
        assertThat(lines).allSatisfy(line -> assertThat(layout.path(line)).matches("M\\d+ \\d+ C-?\\d+( -?\\d+){5}"));
    }

    @Test
    void theSameFactsGiveTheSameDrawing() {
        // given
        var things = List.of("a", "b", "c", "d", "e");
        var lines = new ArrayList<>(List.of(new Line("a", "e"), new Line("e", "b"), new Line("d", "a")));
        var first = Layout.of(things, lines);
        // when
        Collections.reverse(lines);
        var second = Layout.of(things, lines);
        // then
        assertThat(things).allSatisfy(thing -> assertThat(second.place(thing)).isEqualTo(first.place(thing)));
    }

    /** Two things touch when their discs or the labels below them would. */
    private static boolean touch(Point one, Point other) {
        return Math.abs(one.x() - other.x()) < 170 && Math.abs(one.y() - other.y()) < 90;
    }

    private static List<Line> lines(List<String> things, Random random) {
        return IntStream.range(0, random.nextInt(2 * things.size()))
                .mapToObj(i ->
                        new Line(things.get(random.nextInt(things.size())), things.get(random.nextInt(things.size()))))
                .filter(line -> !line.one().equals(line.other()))
                .toList();
    }
}
