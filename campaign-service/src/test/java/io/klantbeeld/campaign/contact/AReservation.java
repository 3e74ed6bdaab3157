package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.PressureRules.Proposal;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.pressure.Cap;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import io.klantbeeld.test.SqlProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests to plan a contact under a cap of one a day, for a campaign that the dispatcher leaves alone. */
public final class AReservation {
    public static final String CAMPAIGN = "paused-for-tests";
    static final Cap ONE_A_DAY = new Cap(
            "one-a-day@1", "CAP_REACHED", "blauwvlucht", Scope.ALL, 1, new Window.Rolling(Duration.ofHours(24)));

    private AReservation() {}

    /** A contact for a person that occurs now; each call is another occurrence. */
    public static ReservationRequest of(UUID person) {
        return of(person, UUID.randomUUID().toString());
    }

    /** A contact for a person and an occurrence. */
    public static ReservationRequest of(UUID person, String occurrence) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new ReservationRequest(
                new Addressee(person, person, null, List.of(person), null),
                plan(occurrence),
                List.of(ONE_A_DAY),
                true,
                ZoneOffset.UTC,
                now,
                now,
                now.plus(Duration.ofHours(2)),
                List.of(),
                null);
    }

    /** A contact for somebody who has had none, which takes of what there is only so much of. */
    static ReservationRequest taking(List<Limit> limits) {
        return taking(UUID.randomUUID(), limits);
    }

    /** A contact that no rule stands against, which takes of what there is only so much of. */
    static ReservationRequest taking(UUID person, List<Limit> limits) {
        return of(person, List.of(), limits);
    }

    /** A contact that has to keep some rules. */
    static ReservationRequest keeping(UUID person, List<Rule> rules) {
        return of(person, rules, List.of());
    }

    private static ReservationRequest of(UUID person, List<Rule> rules, List<Limit> limits) {
        var plain = of(person);
        return new ReservationRequest(
                plain.addressee(),
                plain.plan(),
                rules,
                plain.counts(),
                plain.zone(),
                plain.now(),
                plain.notBefore(),
                plain.expiresAt(),
                limits,
                null);
    }

    /** A contact of one of the brand's campaigns, or of a team, that has to keep the policies. */
    static ReservationRequest inAStorm(
            UUID person, String brand, String channel, boolean team, List<ContactPolicy> policies) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var occurrence = UUID.randomUUID().toString();
        return new ReservationRequest(
                new Addressee(person, person, null, List.of(person), null),
                plan(occurrence, team ? null : UUID.randomUUID(), brand, channel),
                PressureRules.of(policies, null, new Proposal(brand, channel, "SURPRISE", "coffee-voucher")),
                true,
                ZoneOffset.UTC,
                now,
                now,
                now.plus(Duration.ofHours(2)),
                List.of(),
                null);
    }

    /** Makes sure that the campaign exists, and is paused. */
    public static void pauseTheCampaign(SqlProbe sql) {
        sql.execute("""
                insert into campaign (key, brand, state, killed, version, changed_at)
                values (?, 'blauwvlucht', 'PAUSED', false, 1, now()) on conflict do nothing
                """, CAMPAIGN);
    }

    private static ContactPlan plan(String occurrence) {
        return plan(occurrence, UUID.nameUUIDFromBytes(occurrence.getBytes()), "blauwvlucht", "EMAIL");
    }

    private static ContactPlan plan(String occurrence, UUID run, String brand, String channel) {
        return new ContactPlan(
                CAMPAIGN,
                UUID.randomUUID(),
                "coffee-voucher",
                "surprise",
                run,
                occurrence,
                UUID.randomUUID(),
                brand,
                channel,
                "SURPRISE",
                "marketing",
                List.of(),
                "PROMOTIONAL",
                "coffee-voucher",
                null,
                Map.of(),
                false);
    }
}
