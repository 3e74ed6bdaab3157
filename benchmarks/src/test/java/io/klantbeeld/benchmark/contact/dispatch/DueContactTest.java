package io.klantbeeld.benchmark.contact.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.benchmark.permission.Attitude;
import io.klantbeeld.benchmark.permission.Chooser;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DueContactTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Chooser ANNA = new Chooser(3, new UUID(1, 2), "load-chooser-3", Attitude.WILLING);

    @Test
    void contactsOfARunAreDueInTheirOrder() {
        assertThat(DueContact.of(ANNA, 1, NOW).dueAt())
                .isAfter(DueContact.of(ANNA, 0, NOW).dueAt());
    }

    @Test
    void noTwoOfARunOrOfTwoRunsAreTheSame() {
        assertThat(DueContact.of(ANNA, 0, NOW).id())
                .isNotEqualTo(DueContact.of(ANNA, 1, NOW).id())
                .isNotEqualTo(DueContact.of(ANNA, 0, NOW.plusMillis(1)).id());
    }

    @Test
    void thePlanIsThatOfAJourneyWithTheRevisionThatLives() throws IOException {
        // given
        var revision = new UUID(3, 4);

        // when
        var row = Arrays.asList(
                DueContact.of(ANNA, 5, NOW).row("1.address", revision).strip().split("\t"));
        var plan = new ObjectMapper().readTree(row.get(12));

        // then
        assertThat(row).hasSize(20).contains("1.address", "PLANNED");
        assertThat(plan.path("revision").asText()).isEqualTo(revision.toString());
        assertThat(plan.path("occurrence").asText()).isEqualTo(row.getFirst());
        assertThat(plan.path("run").isNull()).isFalse();
    }
}
