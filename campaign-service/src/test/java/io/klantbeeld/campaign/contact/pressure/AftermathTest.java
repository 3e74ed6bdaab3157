package io.klantbeeld.campaign.contact.pressure;

import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AftermathTest {
    private static final Instant FILED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Rule CALM = new Aftermath("calm@1", "wolkje", "Complaint Filed", A_WEEK);

    @Test
    void anEventBlocksFromItsMomentToTheSecondInWhichItEnds() {
        var complaint = happened("Complaint Filed", FILED);

        assertThat(hits(CALM, FILED.minusSeconds(1), complaint)).as("before it").isEmpty();
        assertThat(hits(CALM, FILED, complaint)).hasSize(1);
        assertThat(hits(CALM, FILED.plus(A_WEEK).minusSeconds(1), complaint))
                .extracting(Hit::until)
                .containsExactly(FILED.plus(A_WEEK));
        assertThat(hits(CALM, FILED.plus(A_WEEK), complaint)).isEmpty();
    }

    @Test
    void theObjectionNamesTheEventAndWhenItEnds() {
        assertThat(hits(CALM, FILED, happened("Complaint Filed", FILED)))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.rule()).isEqualTo("calm@1");
                    assertThat(hit.code()).isEqualTo("BLOCKED_RECENT_EVENT");
                    assertThat(hit.collision()).isTrue();
                    assertThat(hit.evidence())
                            .containsEntry("event", "Complaint Filed")
                            .containsEntry("lastEventAt", "2026-03-01T09:00:00Z")
                            .containsEntry("blockedUntil", "2026-03-08T09:00:00Z");
                });
    }

    @Test
    void onlyThatEventOfThatBrandBlocks() {
        assertThat(hits(CALM, FILED, happened("Complaint Solved", FILED))).isEmpty();
        assertThat(hits(CALM, FILED, new LastEvent("medivisie", "Complaint Filed", FILED)))
                .isEmpty();
    }

    @Test
    void ofSeveralMembersTheLatestDecides() {
        var earlier = happened("Complaint Filed", FILED.minusSeconds(60));

        assertThat(hits(CALM, FILED.plusSeconds(1), earlier, happened("Complaint Filed", FILED)))
                .extracting(Hit::until)
                .containsExactly(FILED.plus(A_WEEK));
    }

    @Test
    void theNextSlotLiesBehindAllBlocks() {
        var longer = new Aftermath("calm@1", "wolkje", "Claim Filed", A_WEEK.multipliedBy(2));
        var assessment = new Assessment(
                List.of(CALM, longer),
                experience(happened("Complaint Filed", FILED), happened("Claim Filed", FILED)),
                ZoneOffset.UTC);

        assertThat(assessment.firstFree(FILED)).contains(FILED.plus(A_WEEK.multipliedBy(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT48H", "P2D"})
    void twoDaysAreFortyEightHoursWhenTheClocksChangeToo(String length) {
        var dayBefore = Instant.parse("2026-03-28T12:00:00Z");
        var rule = new Aftermath("calm@1", "wolkje", "Complaint Filed", Duration.parse(length));
        var assessment = new Assessment(
                List.of(rule), experience(happened("Complaint Filed", dayBefore)), ZoneId.of("Europe/Amsterdam"));

        assertThat(assessment.firstFree(dayBefore)).contains(Instant.parse("2026-03-30T12:00:00Z"));
    }

    @Test
    void anEventIsNoContactAndCountsForNothingElse() {
        var cap = new Cap("cap@1", "CAP_REACHED", "wolkje", Scope.ALL, 1, new Window.Rolling(A_WEEK));
        var rest = new Rest("peace@1", "wolkje", Scope.ALL, 1, A_WEEK);

        assertThat(hits(cap, FILED, happened("Complaint Filed", FILED))).isEmpty();
        assertThat(hits(rest, FILED, happened("Complaint Filed", FILED))).isEmpty();
    }

    private static List<Hit> hits(Rule rule, Instant at, LastEvent... events) {
        return new Assessment(List.of(rule), experience(events), ZoneOffset.UTC).at(at);
    }

    private static Experience experience(LastEvent... events) {
        return new Experience(List.of(), List.of(events));
    }

    private static LastEvent happened(String name, Instant at) {
        return new LastEvent("wolkje", name, at);
    }
}
