package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.definition.Action.Kind;
import io.klantbeeld.campaign.campaign.definition.Audience;
import io.klantbeeld.campaign.campaign.definition.Journey.ReEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.campaign.decision.gate.ACandidate.NOW;
import static org.assertj.core.api.Assertions.assertThat;

class EligibilityGateTest {
    private static final Instant AN_HOUR_AGO = NOW.minus(Duration.ofHours(1));
    private static final History ENTERED = new History(AN_HOUR_AGO, false, null);
    private static final History RESPONDED = new History(null, false, AN_HOUR_AGO);

    private final ACandidate candidate = new ACandidate();

    @Test
    void whoEnteredMayEnterAgainWithEveryOccurrence() {
        candidate.history = ENTERED;

        assertThat(judged().passed()).isTrue();
    }

    @Test
    void whoEnteredOnceNeverEntersAgain() {
        candidate.history = ENTERED;
        candidate.reEntry = ReEntry.ONCE;

        assertThat(judged().code()).isEqualTo("REENTRY_BLOCKED");
        assertThat(judged().retryAt()).isNull();
        assertThat(judged().evidence()).containsEntry("enteredAt", AN_HOUR_AGO.toString());
    }

    @Test
    void whoEnteredMayEnterAgainAfterAWhile() {
        candidate.history = ENTERED;
        candidate.reEntry = ReEntry.AFTER;
        candidate.reEntryAfter = Duration.ofHours(3);
        assertThat(judged().code()).isEqualTo("REENTRY_BLOCKED");
        assertThat(judged().retryAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));

        candidate.reEntryAfter = Duration.ofHours(1);

        assertThat(judged().passed()).isTrue();
    }

    @Test
    void theSameOccurrenceLetsNobodyInTwice() {
        candidate.history = new History(null, true, null);

        assertThat(judged().code()).isEqualTo("DUPLICATE_OCCURRENCE");
    }

    @Test
    void whoRespondedIsNotAskedAgainUntilTheAttributionWindowIsOver() {
        candidate.history = RESPONDED;

        assertThat(judged().code()).isEqualTo("ALREADY_RESPONDED");
        assertThat(judged().retryAt()).isEqualTo(AN_HOUR_AGO.plus(Duration.ofDays(7)));
    }

    @Test
    void whatIsOwedIsSentAgainToWhoResponded() {
        candidate.history = RESPONDED;
        candidate.kind = Kind.SERVICE;

        assertThat(judged().passed()).isTrue();
    }

    @Test
    void onlyWhoIsInTheAudienceIsEligible() {
        candidate.audience = new Audience("frequent-flyers", "traits.firstName == 'Anna'");
        assertThat(judged().code()).isEqualTo("NOT_ELIGIBLE");
        assertThat(judged().evidence()).containsEntry("clause", "audience").containsEntry("segment", "frequent-flyers");

        candidate.segments = Set.of("frequent-flyers");

        assertThat(judged().passed()).isTrue();
    }

    @Test
    void theConditionOfTheAudienceIsNamedByItsText() {
        candidate.audience = new Audience(null, "traits.firstName == 'Bob'");

        assertThat(judged().code()).isEqualTo("NOT_ELIGIBLE");
        assertThat(judged().evidence())
                .containsEntry("clause", "audience")
                .containsEntry("condition", "traits.firstName == 'Bob'");
    }

    private GateResult judged() {
        return new EligibilityGate().check(candidate.build());
    }
}
