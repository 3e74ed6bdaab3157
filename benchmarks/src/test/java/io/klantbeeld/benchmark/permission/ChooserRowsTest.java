package io.klantbeeld.benchmark.permission;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChooserRowsTest {
    private static final int PERSONS = 240;
    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void aPersonMakesFourChoicesAndSaysOneOrTwoThingsMoreOnAverage() {
        assertThat(everybody().mapToInt(rows -> lines(rows.events()).size()).average())
                .hasValue(4);
        assertThat(everybody().mapToInt(rows -> lines(rows.facts()).size()).average())
                .hasValue(1.5);
    }

    @Test
    void theHistoryOfAKeyHasNoGapsAndEndsWhereTheKeySays() {
        everybody().forEach(rows -> {
            // when
            var seqs = IntStream.concat(
                            lines(rows.events()).stream().mapToInt(row -> Integer.parseInt(row.get(2))),
                            lines(rows.facts()).stream().mapToInt(row -> Integer.parseInt(row.get(2))))
                    .boxed()
                    .toList();

            // then
            int last = Integer.parseInt(lines(rows.subject()).getFirst().get(1));
            assertThat(seqs)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, last).boxed().toList());
        });
    }

    @Test
    void noIdIsInTwoRows() {
        // when
        var ids = new HashSet<String>();
        everybody().forEach(rows -> {
            lines(rows.events()).forEach(row -> ids.add(row.get(1)));
            lines(rows.facts()).forEach(row -> ids.add(row.get(1)));
        });

        // then
        assertThat(ids).hasSize(PERSONS * 11 / 2);
    }

    @Test
    void whoeverEndedTheGrantsSaidSoAfterThem() {
        everybody().filter(rows -> rows.person().attitude().denial() != null).forEach(rows -> {
            var actions = lines(rows.events()).stream().map(row -> row.get(9)).toList();

            assertThat(actions.getLast()).isEqualTo(rows.person().attitude().denial());
            assertThat(actions.subList(0, actions.size() - 1)).containsOnly("GRANT");
        });
    }

    @Test
    void aQuarterIsKnownByBothKeysWhenTheyChoose() {
        // when
        long both = everybody()
                .filter(rows -> lines(rows.events()).getFirst().get(4).equals("{1.address,1.customer}"))
                .count();

        // then
        assertThat(both).isEqualTo(PERSONS / 4);
    }

    @Test
    void whatIsSaidBesideChoicesIsJson() {
        var json = new ObjectMapper();

        everybody().flatMap(rows -> lines(rows.facts()).stream()).forEach(row -> assertThat(row.get(8))
                .satisfies(said -> assertThat(json.readTree(said).isObject()).isTrue()));
    }

    private static Stream<ChooserRows> everybody() {
        return IntStream.range(0, PERSONS)
                .mapToObj(number -> new ChooserRows(
                        new Chooser(
                                number,
                                new UUID(0x0200_0000_0000_7000L, 0x8000_0000_0000_0000L | number),
                                "load-chooser-" + number,
                                Attitude.of(number)),
                        "1.address",
                        "1.customer",
                        SINCE));
    }

    private static List<List<String>> lines(String rows) {
        return rows.lines().map(line -> Arrays.asList(line.split("\t"))).toList();
    }
}
