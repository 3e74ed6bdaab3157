package io.klantbeeld.campaign.contact.pressure;

import io.klantbeeld.campaign.policy.Exclusion.After;
import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration TWO_DAYS = Duration.ofHours(48);
    private static final Block NO_MAIL_AFTER_A_CALL =
            new Block("calm@1", "wolkje", after("PHONE", "ANSWERED"), TWO_DAYS);

    @Test
    void aBlockEndsToTheSecond() {
        var call = made("PHONE", "ANSWERED", NOW);

        assertThat(hits(NO_MAIL_AFTER_A_CALL, NOW.plus(TWO_DAYS).minusSeconds(1), call))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.code()).isEqualTo("BLOCKED_RECENT_CALL");
                    assertThat(hit.until()).isEqualTo(NOW.plus(TWO_DAYS));
                });
        assertThat(hits(NO_MAIL_AFTER_A_CALL, NOW.plus(TWO_DAYS), call)).isEmpty();
        assertThat(hits(NO_MAIL_AFTER_A_CALL, NOW.minusSeconds(1), call))
                .as("before it")
                .isEmpty();
    }

    @Test
    void onlyTheDispositionThatIsNamedBlocks() {
        assertThat(hits(NO_MAIL_AFTER_A_CALL, NOW.plusSeconds(1), made("PHONE", "VOICEMAIL", NOW)))
                .isEmpty();
        assertThat(hits(NO_MAIL_AFTER_A_CALL, NOW.plusSeconds(1), made("SMS", "ANSWERED", NOW)))
                .isEmpty();
    }

    @Test
    void aCallThatIsBeingMadeBlocksUntilItIsKnownHowItEnded() {
        var call = open("PHONE", NOW, NOW.plusSeconds(600));

        assertThat(hits(NO_MAIL_AFTER_A_CALL, NOW.plusSeconds(60), call))
                .extracting(Hit::until)
                .containsExactly(NOW.plusSeconds(600));
    }

    @Test
    void whatIsPlannedBlocksFromWhenItMayBeMade() {
        var rule = new Block("calm@1", "wolkje", after("EMAIL", null), TWO_DAYS);
        var mail = open("EMAIL", NOW, NOW.plusSeconds(3_600));

        assertThat(hits(rule, NOW.plusSeconds(1), mail))
                .extracting(Hit::until)
                .containsExactly(NOW.plusSeconds(3_600).plus(TWO_DAYS));
        assertThat(hits(rule, NOW.minusSeconds(1), mail)).isEmpty();
    }

    @Test
    void oneActionMayExcludeAnotherForEver() {
        var rule = new Block("cards@1", "wolkje", new After(null, null, null, "gold-card", null), null);
        var card = new Touch("wolkje", "EMAIL", "OFFER", "gold-card", null, true, false, false, NOW, NOW);

        assertThat(hits(rule, NOW.plus(Duration.ofDays(9_999)), card))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.code()).isEqualTo("NEVER_A_WITH_B");
                    assertThat(hit.until()).isNull();
                });
        assertThat(new Assessment(List.of(rule), experience(card), ZoneOffset.UTC).firstFree(NOW))
                .isEmpty();
    }

    @Test
    void whoDoesNotReactIsLeftInPeaceAndWhoReactsIsNot() {
        var rule = new Rest("peace@1", "wolkje", Scope.ALL, 2, Duration.ofDays(30));
        var first = made("EMAIL", null, NOW.minus(Duration.ofDays(60)));
        var last = made("EMAIL", null, NOW);
        var clicked = new Touch("wolkje", "EMAIL", "NEWS", "week-12", null, true, false, true, NOW, NOW);

        assertThat(hits(rule, NOW.plusSeconds(1), first, last))
                .extracting(Hit::until)
                .containsExactly(NOW.plus(Duration.ofDays(30)));
        assertThat(hits(rule, NOW.plusSeconds(1), first, clicked)).isEmpty();
        assertThat(hits(rule, NOW.plusSeconds(1), last)).isEmpty();
    }

    @Test
    void whatIsPlannedForLaterKeepsItsPlace() {
        var daily = new Cap("cap@1", "CAP_REACHED", "wolkje", Scope.ALL, 1, new Window.Rolling(Duration.ofDays(1)));
        var tomorrow = open("EMAIL", NOW.plus(Duration.ofHours(14)), NOW.plus(Duration.ofHours(16)));

        var assessment = new Assessment(List.of(daily), experience(tomorrow), ZoneOffset.UTC);

        assertThat(assessment.at(NOW)).isNotEmpty();
        assertThat(assessment.firstFree(NOW)).contains(NOW.plus(Duration.ofHours(40)));
        assertThat(assessment.at(NOW.minus(Duration.ofHours(10))))
                .as("a day before it")
                .isEmpty();
    }

    @Test
    void theLongestObjectionIsNamedFirstAndTheSlotKeepsAllRules() {
        var daily = new Cap("cap@1", "CAP_REACHED", "wolkje", Scope.ALL, 1, new Window.Rolling(Duration.ofDays(1)));
        var assessment = new Assessment(
                List.of(daily, NO_MAIL_AFTER_A_CALL), experience(made("PHONE", "ANSWERED", NOW)), ZoneOffset.UTC);

        assertThat(assessment.at(NOW.plusSeconds(1)).getFirst().code()).isEqualTo("BLOCKED_RECENT_CALL");
        assertThat(assessment.firstFree(NOW)).contains(NOW.plus(TWO_DAYS));
    }

    private static List<Hit> hits(Rule rule, Instant at, Touch... touches) {
        return new Assessment(List.of(rule), experience(touches), ZoneOffset.UTC).at(at);
    }

    private static Experience experience(Touch... touches) {
        return new Experience(List.of(touches), List.of());
    }

    private static After after(String channel, String disposition) {
        return new After(channel, disposition, null, null, null);
    }

    private static Touch made(String channel, String disposition, Instant at) {
        return new Touch("wolkje", channel, "NEWS", "week-12", disposition, true, false, false, at, at);
    }

    private static Touch open(String channel, Instant at, Instant until) {
        return new Touch("wolkje", channel, "NEWS", "week-12", null, true, true, false, at, until);
    }
}
