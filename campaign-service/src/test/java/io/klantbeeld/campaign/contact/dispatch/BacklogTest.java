package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.ConsentCounterpart;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Mailbox;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.ReservationRequest;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.test.Proof;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A paused campaign whose contacts pile up, for people of whom some withdraw meanwhile; then it goes on. */
@QuarkusTest
@RealServers
@Counterparts
class BacklogTest {
    private static final int PERSONS = Proof.tries(8, 200);

    // What a person's plan of the sample says, for a campaign of this test.
    private static final String PLAN = """
            update contact
               set campaign = ?,
                   plan = plan || '{"topics": ["travel-surprises"], "event": {"properties": {"airport": "AMS"}}}'
                               || (select jsonb_build_object('revision', live_revision)
                                     from campaign where key = 'airport-surprise')
             where id = ?
            """;

    private static final String STILL_DUE =
            "state IN ('PLANNED', 'CLAIMED', 'SENDING') AND next_attempt_at <= now() + interval '1 minute'";

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String campaign = "backlog-" + UUID.randomUUID();
    private final List<Traveller> stayed = people();
    private final List<Traveller> withdrew = people();

    @Inject
    Reserving reserving;

    @BeforeEach
    void contactsPileUp() {
        Api.loadSample();
        AReservation.pauseTheCampaign(sql);
        sql.execute("""
                insert into campaign (key, brand, state, killed, version, changed_at)
                values (?, 'blauwvlucht', 'PAUSED', false, 1, now())
                """, campaign);
        Stream.concat(stayed.stream(), withdrew.stream()).forEach(person -> {
            await().until(() -> sql.count("profile_projection WHERE profile_id = ?", person.id()) == 1);
            planned(person, "expired");
            planned(person, "one");
            planned(person, "two");
        });
    }

    @Test
    void afterAPauseNothingGoesThatExpiredOrWasWithdrawnOrIsMoreThanPolicyAllows() {
        // given
        sql.execute("""
                update contact set expires_at = now() where campaign = ? and plan ->> 'occurrence' like 'expired%'
                """, campaign);
        withdrew.forEach(person -> ConsentCounterpart.running().deny(person.id().toString(), "CONSENT_WITHDRAWN"));

        // when
        sql.execute("update campaign set state = 'RUNNING' where key = ?", campaign);

        // then
        await().untilAsserted(() -> assertThat(sql.count("contact WHERE campaign = ? AND " + STILL_DUE, campaign))
                .isZero());
        stayed.forEach(this::assertThatOneMailWent);
        withdrew.forEach(this::assertThatNothingWent);
        assertThat(sql.count("contact WHERE campaign = ? AND state = 'EXPIRED' AND attempts > 0", campaign))
                .isZero();
        assertThat(sql.count("contact_violation WHERE campaign = ?", campaign)).isZero();
    }

    private void assertThatOneMailWent(Traveller person) {
        assertThat(states(person))
                .as(() -> judged(person))
                .containsExactly("ACCEPTED null", "EXPIRED EXPIRED", "PLANNED CAP_REACHED");
        assertThat(Mailbox.running().to(person.email())).hasSize(1);
    }

    private void assertThatNothingWent(Traveller person) {
        assertThat(states(person))
                .containsExactly("CANCELLED CONSENT_WITHDRAWN", "CANCELLED CONSENT_WITHDRAWN", "EXPIRED EXPIRED");
        assertThat(Mailbox.running().to(person.email())).isEmpty();
    }

    // As if they were planned before there was a policy.
    private void planned(Traveller person, String occurrence) {
        var ruled = AReservation.of(person.id(), occurrence + person.id());
        var request = new ReservationRequest(
                ruled.addressee(),
                ruled.plan(),
                List.of(),
                true,
                ruled.zone(),
                ruled.now(),
                ruled.notBefore(),
                ruled.expiresAt(),
                List.of(),
                null);
        var id = reserving.reserve(request) instanceof Reserved(UUID contact) ? contact : null;
        sql.execute(PLAN, campaign, id);
    }

    private List<Object> states(Traveller person) {
        return sql
                .rows("select state || ' ' || coalesce(code, 'null') as now from contact where person = ?", person.id())
                .stream()
                .map(row -> row.get("now"))
                .sorted()
                .toList();
    }

    private String judged(Traveller person) {
        return sql.rows(
                        "select state, fence, attempts, evidence, changed_at, pressure_at from contact where person = ?",
                        person.id())
                .toString();
    }

    private static List<Traveller> people() {
        return Stream.generate(() -> Traveller.known(true)).limit(PERSONS).toList();
    }
}
