package io.klantbeeld.campaign.calendar;

import io.klantbeeld.campaign.calendar.Conflict.Reason;
import io.klantbeeld.campaign.campaign.Lifecycle;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConflictsTest {
    private static final String JANUARY = "2026-01-01T00:00:00Z";
    private static final String FEBRUARY = "2026-02-01T00:00:00Z";
    private static final String MARCH = "2026-03-01T00:00:00Z";
    private static final String APRIL = "2026-04-01T00:00:00Z";

    @Test
    void campaignsOfOneEventCompeteWhileBothRun() {
        var conflicts = among(
                APlan.of("a").from(JANUARY).to(MARCH),
                APlan.of("b").from(FEBRUARY).to(APRIL));

        assertThat(conflicts)
                .containsExactly(new Conflict(
                        "a",
                        "b",
                        Reason.SAME_EVENT,
                        "Checked In",
                        List.of("EMAIL"),
                        Instant.parse(FEBRUARY),
                        Instant.parse(MARCH)));
    }

    @Test
    void campaignsOfOneSegmentCompeteThoughTheirEventsDiffer() {
        var conflicts = among(
                APlan.of("a").forSegment("flyers"),
                APlan.of("b").forSegment("flyers").with("/journey/entry", "event", "Landed"));

        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.reason()).isEqualTo(Reason.SAME_AUDIENCE);
            assertThat(conflict.what()).isEqualTo("flyers");
            assertThat(conflict.from()).isNull();
            assertThat(conflict.to()).isNull();
        });
    }

    @Test
    void oneAfterTheOtherIsNoConflict() {
        assertThat(among(APlan.of("a").from(JANUARY).to(FEBRUARY), APlan.of("b").from(FEBRUARY)))
                .isEmpty();
    }

    @Test
    void withoutASharedChannelBrandOrEventThereIsNoConflict() {
        assertThat(among(APlan.of("a"), APlan.of("b").with("/actions/0/treatments/0", "channel", "SMS")))
                .isEmpty();
        assertThat(among(APlan.of("a"), APlan.of("b").with("", "brand", "wolkje")))
                .isEmpty();
        assertThat(among(APlan.of("a"), APlan.of("b").with("/journey/entry", "event", "Landed")))
                .isEmpty();
    }

    @Test
    void whatIsOverCompetesNoMore() {
        assertThat(among(APlan.of("a"), APlan.of("b").in(Lifecycle.COMPLETED))).isEmpty();
    }

    @Test
    void conflictsAreBounded() {
        var many =
                IntStream.range(0, 100).mapToObj(i -> APlan.of("c" + i).plan()).toList();

        assertThat(Conflicts.among(many, 501)).hasSize(501);
    }

    private static List<Conflict> among(APlan... plans) {
        return Conflicts.among(Stream.of(plans).map(APlan::plan).toList(), 500);
    }
}
