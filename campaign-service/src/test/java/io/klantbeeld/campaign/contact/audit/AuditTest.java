package io.klantbeeld.campaign.contact.audit;

import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.ReservationRequest;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Every violation is planted behind the service's back, as a fault of it would leave it, and found once. */
@QuarkusTest
@RealServers
@Counterparts
class AuditTest {
    private static final String CAPS = """
            [{"rule":"one-a-day@1","max":1,"since":"2020-01-01T00:00:00Z","brand":"blauwvlucht",
              "scope":{"channels":["EMAIL"],"categories":[],"actions":[]}}]
            """;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final UUID anna = UUID.randomUUID();

    @Inject
    Reserving reserving;

    @Inject
    Audit audit;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @Test
    void theSameOccurrenceMadeTwiceForOnePersonIsADuplicate() {
        var other = UUID.randomUUID();
        var first = made(anna, "the-same", List.of(anna), "[]");
        var second = made(other, "the-same", List.of(anna, other), "[]");

        audited();

        assertThat(violations(first)).isEmpty();
        assertThat(violations(second)).containsExactly("DUPLICATE OCCURRENCE");
    }

    @Test
    void theSameOccurrenceOfTwoPersonsWhoWereMergedLaterIsNone() {
        var other = UUID.randomUUID();
        var first = made(anna, "of-each", List.of(anna), "[]");
        var second = made(other, "of-each", List.of(other), "[]");

        audited();

        assertThat(violations(first)).isEmpty();
        assertThat(violations(second)).isEmpty();
    }

    @Test
    void whatAProviderTookTwiceIsADuplicateEvenIfItSaysSoLate() {
        var contact = made(anna, "one", List.of(anna), "[]");
        accepted(contact, 1);
        audited();
        assertThat(violations(contact)).isEmpty();

        accepted(contact, 2);
        audited();

        assertThat(violations(contact)).containsExactly("DUPLICATE ATTEMPT");
    }

    @Test
    void oneMoreThanACapAllowedIsFoundOnceAndOnlyOnce() {
        var first = made(anna, "one", List.of(anna), CAPS);
        var second = made(anna, "two", List.of(anna), CAPS);

        audited();
        sql.execute("update contact set judged_in = pg_current_xact_id() where id = ?", second);
        audited();

        assertThat(violations(first)).isEmpty();
        assertThat(violations(second)).containsExactly("OVER_CAP one-a-day@1");
        assertThat(sql.value("select evidence ->> 'made' from contact_violation where contact_id = ?", second))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channel = 'PHONE'",
                "counts = false",
                "late = true",
                "state = 'CANCELLED'",
                "state = 'PLANNED'",
                "judged_at = '2019-12-31T23:59:59Z'",
                "brand = 'wolkje'"
            })
    void whatDoesNotCountBreaksNoCap(String difference) {
        var first = made(anna, "one", List.of(anna), "[]");
        sql.execute("update contact set " + difference + " where id = ?", first);
        var second = made(anna, "two", List.of(anna), CAPS);

        audited();

        assertThat(violations(second)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "permitted_at = null | WITHOUT_PERMISSION NONE",
                "permitted_at = null, basis = 'FAIL_OPEN' | ",
                "permitted_at = judged_at - interval '5.001 seconds' | WITHOUT_PERMISSION STALE",
                "permitted_at = judged_at - interval '5 seconds' | "
            })
    void whatWasSentWithoutAFreshPermitIsFound(String permit, String violation) {
        var contact = made(anna, "one", List.of(anna), "[]");
        sql.execute("update contact set " + permit + " where id = ?", contact);

        audited();

        assertThat(violations(contact)).isEqualTo(violation == null ? List.of() : List.of(violation));
    }

    @Test
    void anOperatorSeesTheCountsOfTheirBrandsAndTheNewestFirst() {
        made(anna, "one", List.of(anna), CAPS);
        var second = made(anna, "two", List.of(anna), CAPS);
        audited();

        var read = Api.get("/api/v1/contacts/invariants?limit=1");

        assertThat(read.at("/violations/OVER_CAP").asLong()).isPositive();
        assertThat(read.at("/violations").size()).isEqualTo(3);
        assertThat(read.at("/lookedAt").isTextual()).isTrue();
        assertThat(read.at("/items/0/contactId").asText()).isEqualTo(second.toString());
        await().untilAsserted(() -> assertThat(metrics.get("contact.invariant.violations")
                        .tag("kind", "OVER_CAP")
                        .gauge()
                        .value())
                .isPositive());
        var others = Api.json(Api.ofBrands("medivisie").get("/api/v1/contacts/invariants"), 200);
        assertThat(others.at("/violations/OVER_CAP").asLong()).isZero();
        assertThat(others.path("items")).isEmpty();
        assertThat(given().header(
                                "Authorization", Tokens.scopes("campaign:read").bearer())
                        .get("/api/v1/contacts/invariants")
                        .statusCode())
                .isEqualTo(403);
    }

    /** A contact as if it had been sent, whatever stood against it. */
    private UUID made(UUID person, String occurrence, List<UUID> members, String caps) {
        var capped = AReservation.of(person, occurrence);
        var request = new ReservationRequest(
                capped.addressee(),
                capped.plan(),
                List.of(),
                true,
                capped.zone(),
                capped.now(),
                capped.notBefore(),
                capped.expiresAt(),
                List.of(),
                null);
        var id = reserving.reserve(request) instanceof Reserved(UUID contact) ? contact : null;
        var quoted = members.stream().map(member -> "\"" + member + "\"").toList();
        sql.execute("""
                update contact
                   set state = 'ACCEPTED', attempts = 1, judged_at = clock_timestamp(),
                       permitted_at = clock_timestamp(), judged_in = pg_current_xact_id(), judged_by = ?::jsonb
                 where id = ?
                """, "{\"members\":%s,\"caps\":%s}".formatted(quoted, caps), id);
        return id;
    }

    private void accepted(UUID contact, int attempt) {
        sql.execute("""
                insert into contact_attempt (contact_id, attempt, fence, started_at, outcome, accepted_in)
                values (?, ?, 1, now(), 'ACCEPTED', pg_current_xact_id())
                """, contact, attempt);
    }

    // The service's own auditor may be at it; whoever looks, everything so far has to be looked at.
    private void audited() {
        var soFar = sql.value("select pg_current_xact_id()::text");
        await().until(() -> {
            audit.look();
            return sql.count("contact_audit WHERE judged_in > ?::xid8", soFar) == 1;
        });
    }

    private List<Object> violations(UUID contact) {
        return sql
                .rows("select kind || ' ' || rule as found from contact_violation where contact_id = ?", contact)
                .stream()
                .map(row -> row.get("found"))
                .toList();
    }
}
