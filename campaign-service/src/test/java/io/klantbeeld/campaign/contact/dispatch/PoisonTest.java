package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Mailbox;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A contact that fails whatever batch it is in stands first in line. */
@QuarkusTest
@RealServers
@Counterparts
class PoisonTest {
    // What a person's plan of the sample says, for a campaign that starts when all are in line.
    private static final String PLAN = """
            update contact
               set campaign = ?, next_attempt_at = next_attempt_at - interval '1 minute',
                   plan = plan || '{"topics": ["travel-surprises"], "event": {"properties": {"airport": "AMS"}}}'
                               || (select jsonb_build_object('revision', live_revision)
                                     from campaign where key = 'airport-surprise')
             where id = ?
            """;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String campaign = "poison-" + UUID.randomUUID();

    @Inject
    Reserving reserving;

    @Inject
    Database database;

    @Inject
    Preparation preparation;

    @BeforeEach
    void theSampleIsLoaded() {
        Api.loadSample();
        sql.execute("""
                insert into campaign (key, brand, state, killed, version, changed_at)
                values (?, 'blauwvlucht', 'PAUSED', false, 1, now())
                """, campaign);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"plan - 'channel' | NullPointerException", "'[]'::jsonb | UNREADABLE", "jsonb 'null' | UNREADABLE"
            })
    void aPoisonousContactIsStoppedAloneAndTheOthersOfItsBatchAreSent(String poison, String cause) {
        // given
        var first = planned(Traveller.known(true));
        var others = Stream.generate(() -> Traveller.known(true)).limit(9).toList();
        others.forEach(this::planned);
        sql.execute(
                "update contact set plan = " + poison + ", next_attempt_at = now() - interval '1 day' where id = ?",
                first);

        // when
        sql.execute("update campaign set state = 'RUNNING' where key = ?", campaign);

        // then
        await().untilAsserted(() -> assertThat(others)
                .allSatisfy(
                        other -> assertThat(Mailbox.running().to(other.email())).hasSize(1)));
        await().untilAsserted(() -> assertThat(sql.rows(
                                "select state, gate, code, evidence ->> 'cause' as cause from contact where id = ?",
                                first)
                        .getFirst()
                        .values())
                .containsExactly("CANCELLED", "DISPATCH", "PREPARATION_FAILED", cause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan - 'channel'", "'[]'::jsonb", "jsonb 'null'"})
    void theSamePoisonStopsTheNaiveWayForEver(String poison) {
        // given
        var first = planned(Traveller.known(true));
        Stream.generate(() -> Traveller.known(true)).limit(9).forEach(this::planned);
        sql.execute(
                "update contact set plan = " + poison + ", next_attempt_at = now() - interval '1 day' where id = ?",
                first);
        var naive = new NaiveDispatch(database, preparation, campaign);

        // when
        var letters = Stream.generate(naive::round).limit(3).flatMap(List::stream);

        // then
        assertThat(letters).isEmpty();
        sql.execute("update contact set state = 'CANCELLED' where id = ?", first);
        assertThat(naive.round()).as("without the poison").hasSize(9);
    }

    private UUID planned(Traveller traveller) {
        await().until(() -> sql.count("profile_projection WHERE profile_id = ?", traveller.id()) == 1);
        AReservation.pauseTheCampaign(sql);
        var id = reserving.reserve(AReservation.of(traveller.id())) instanceof Reserved(UUID contact) ? contact : null;
        sql.execute(PLAN, campaign, id);
        return id;
    }
}
