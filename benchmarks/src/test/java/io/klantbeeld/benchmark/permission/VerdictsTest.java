package io.klantbeeld.benchmark.permission;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictsTest {
    private final Verdicts verdicts = new Verdicts();

    @Test
    void whatTheRowsImplyIsNoViolation() {
        // when
        for (var attitude : Attitude.values()) {
            verdicts.compare(attitude, attitude.outcome(), attitude.code());
        }

        // then
        assertThat(verdicts.invariants()).containsEntry("withoutPermission", 0L).containsEntry("unlikeTheRows", 0L);
    }

    @Test
    void aPermitForSomebodyWhoRefusedIsWithoutPermission() {
        verdicts.compare(Attitude.REFUSED, "PERMIT_WITH_LIMITS", "GRANTED_CONSENT");

        assertThat(verdicts.invariants()).containsEntry("withoutPermission", 1L).containsEntry("unlikeTheRows", 1L);
    }

    @Test
    void aDenialOfSomebodyWhoIsWillingIsUnlikeTheRows() {
        verdicts.compare(Attitude.WILLING, "DENY", "NO_CONSENT");

        assertThat(verdicts.invariants()).containsEntry("withoutPermission", 0L).containsEntry("unlikeTheRows", 1L);
    }

    @Test
    void aDenialForAnotherReasonIsUnlikeTheRows() {
        verdicts.compare(Attitude.WITHDRAWN, "DENY", "NO_CONSENT");

        assertThat(verdicts.invariants()).containsEntry("unlikeTheRows", 1L);
    }

    @Test
    void anAnswerIsReadWhateverElseItTells() throws IOException {
        // when
        var verdict = Verdict.of(Contact.bytes("""
                {"decisionId":"x","outcome":"PERMIT","reasons":[{"code":"GRANTED_CONSENT","layer":"BASIS"}],
                 "alternatives":[{"channel":"SMS","outcome":"DENY"}],
                 "optOut":{"oneClickUrl":"http://127.0.0.1:8080/u/t","preferenceUrl":null}}"""));

        // then
        assertThat(verdict.permits()).isTrue();
        assertThat(verdict.code()).isEqualTo("GRANTED_CONSENT");
        assertThat(verdict.optOut().oneClickUrl()).endsWith("/u/t");
    }

    @Test
    void ofTwentyPersonsFourteenArePermitted() {
        long permitted = IntStream.range(0, 20)
                .mapToObj(Attitude::of)
                .filter(Attitude::permits)
                .count();

        assertThat(permitted).isEqualTo(14);
    }
}
