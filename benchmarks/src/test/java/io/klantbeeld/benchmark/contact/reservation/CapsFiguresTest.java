package io.klantbeeld.benchmark.contact.reservation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CapsFiguresTest {
    private final Tally tally = new Tally();

    @Test
    void whoIsPermittedAndWhoHadEnoughAreCountedApart() throws IOException {
        // when
        var permitted = tally.count(reply("""
                {"outcome":"PERMIT","contactId":"x","state":"RESERVED","fence":0}"""));
        var capped = tally.count(reply("""
                {"outcome":"DEFER","gates":[{"gate":"RESERVE","passed":false,"code":"CONCURRENT_CAP"}]}"""));

        // then
        assertThat(permitted).isNull();
        assertThat(capped).isNull();
        assertThat(tally.permitted()).isEqualTo(1);
        assertThat(tally.capped()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedForAnotherReasonIsAnError() throws IOException {
        // when
        var code = tally.count(reply("""
                {"outcome":"DENY","gates":[{"gate":"PERMISSION","passed":false,"code":"NO_CONSENT"}]}"""));

        // then
        assertThat(code).isEqualTo("NO_CONSENT");
        assertThat(tally.capped()).isZero();
    }

    @Test
    void whatTheLedgerCountsIsAddedToWhatTheAuditorFound() {
        assertThat(CapsFigures.invariants(Map.of("duplicates", 0L, "overCap", 1L), 2))
                .containsEntry("overCap", 3L)
                .containsEntry("duplicates", 0L);
    }

    @Test
    void aCapThatNobodyReachedProvesNothing() {
        assertThat(CapsFigures.reached(0).pass()).isFalse();
        assertThat(CapsFigures.reached(1).pass()).isTrue();
    }

    @Test
    void byBareSqlNobodyIsReservedForMoreOftenThanTheCapAllows() {
        // when
        Map<UUID, Long> reservations = LongStream.range(0, 600_000)
                .mapToObj(BareReserving::person)
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()));

        // then
        assertThat(reservations).hasSize(200_000).allSatisfy((person, count) -> assertThat(count)
                .isEqualTo(CapLedger.MAX));
    }

    private static Reply reply(String json) throws IOException {
        return Reply.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
