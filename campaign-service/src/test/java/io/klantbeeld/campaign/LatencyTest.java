package io.klantbeeld.campaign;

import io.klantbeeld.test.Proof;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.campaign.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class LatencyTest {
    private static final int RUNS = Proof.tries(20, 200);

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Test
    void aMailIsAcceptedWithinTwoSecondsOfItsCheckIn() {
        // given
        Api.loadSample();
        var travellers =
                Stream.generate(() -> Traveller.known(true)).limit(RUNS).toList();

        // when
        for (var traveller : travellers) {
            traveller.checksIn("AMS", 1);
            await().until(() -> !Mailbox.running().to(traveller.email()).isEmpty());
        }

        // then
        var times = travellers.stream().map(this::eventToAcceptedMs).sorted().toList();
        Logger.getLogger(LatencyTest.class)
                .infof("From check-in to 250: p50=%d ms p95=%d ms", times.get(RUNS / 2), percentile(times));
        assertThat(percentile(times)).isLessThan(2_000);
    }

    private static long percentile(List<Long> sorted) {
        return sorted.get(sorted.size() * 95 / 100);
    }

    // The ledger's own times: from the interaction's record to the outcome's.
    private long eventToAcceptedMs(Traveller traveller) {
        return await().until(() -> sql.rows("""
                                select (extract(epoch from attempt.ended_at
                                          - (run.plan -> 'event' ->> 'occurredAt')::timestamptz) * 1000)::bigint as ms
                                  from contact run join contact_attempt attempt on attempt.contact_id = run.id
                                 where run.person = ? and attempt.ended_at is not null
                                """, traveller.id()), rows -> !rows.isEmpty()).stream()
                .map(row -> (Long) row.get("ms"))
                .findFirst()
                .orElseThrow();
    }
}
