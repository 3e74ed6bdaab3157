package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.dispatch.rate.OwnThrottle;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was put off to the same moment leaves by its worth. */
@QuarkusTest
@RealServers
@Counterparts
class RankedClaimsTest {
    // No dispatcher but the one of the test has come so far.
    private static final Instant MORNING = Instant.parse("2100-03-01T08:00:00Z");

    private static final String WAITING = """
            insert into contact (id, contact_key, person, members, brand, campaign, channel, counts, plan, worth, state,
                                 published_rank, not_before, next_attempt_at, expires_at, planned_at, changed_at)
            select id, id, id, array[id], 'ranked', ?, ?, true,
                   jsonb_build_object('brand', 'ranked', 'channel', ?::text, 'owed', ?::boolean, 'score', ?::numeric),
                   case when ? then 'Infinity' else ?::numeric end, 'PLANNED', 10, at, at, at + interval '1 day', at, at
              from (select gen_random_uuid() as id, ?::timestamptz as at) new
            """;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String campaign = "ranked-" + UUID.randomUUID();

    @Inject
    LedgerRows rows;

    @Inject
    Journal journal;

    @Inject
    DispatchConfig config;

    @BeforeEach
    void aCampaignRuns() {
        sql.execute("""
                insert into campaign (key, brand, state, killed, version, changed_at)
                values (?, 'ranked', 'RUNNING', false, 1, now())
                """, campaign);
    }

    @AfterEach
    void nothingWaits() {
        sql.execute("delete from contact where brand = 'ranked'");
    }

    @Test
    void whatIsWorthMostGoesFirstAndWhatIsOwedBeforeIt() {
        // given: more than fits into a batch
        IntStream.rangeClosed(1, 80).forEach(worth -> waits("EMAIL", worth, MORNING));
        owed(MORNING);

        // when
        var claimed = claim();

        // then
        assertThat(claimed.getFirst().plan().owed()).isTrue();
        assertThat(worths(claimed.subList(1, claimed.size())))
                .isEqualTo(IntStream.rangeClosed(32, 80)
                        .mapToObj(worth -> 112 - worth)
                        .toList());
    }

    @Test
    void whatCanGoSinceLongerDoesNotWaitForWhatIsWorthMore() {
        waits("EMAIL", 1, MORNING.minusSeconds(3_600));
        IntStream.rangeClosed(2, 51).forEach(worth -> waits("EMAIL", worth, MORNING));

        assertThat(worths(claim())).contains(1).doesNotContain(2);
    }

    @Test
    void channelsAreRankedTogether() {
        waits("EMAIL", 1, MORNING);
        waits("SMS", 2, MORNING);
        waits("EMAIL", 3, MORNING);

        assertThat(worths(claim())).containsExactly(3, 2, 1);
    }

    private List<Contact> claim() {
        var clock = Clock.fixed(MORNING, ZoneOffset.UTC);
        return new Claims(rows, OwnThrottle.withoutRates(clock), journal, config, clock).next();
    }

    private static List<Integer> worths(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> contact.plan().score().intValue())
                .toList();
    }

    private void waits(String channel, int worth, Instant at) {
        sql.execute(WAITING, campaign, channel, channel, false, worth, false, worth, at.atOffset(ZoneOffset.UTC));
    }

    private void owed(Instant at) {
        sql.execute(WAITING, campaign, "EMAIL", "EMAIL", true, 0, true, 0, at.atOffset(ZoneOffset.UTC));
    }
}
