package io.klantbeeld.consent;

import io.klantbeeld.consent.statement.StatementApi;
import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.ConsentApi.matrix;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.ConsentApi.with;
import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Proves on tables that are worth an index that whoever asks about a person reads that person and nobody else. */
@QuarkusTest
@RealServers
class ReadPathsTest extends ServiceTest {
    private static final int CROWD = 5_000;

    private static final List<String> LARGE = List.of(
            "profile_projection",
            "identifier_projection",
            "consent_subject",
            "consent_event",
            "subject_fact",
            "permission_version");

    /** What must have been run, so that nothing is proved of requests that asked nothing. */
    private static final List<String> EXPECTED = List.of(
            "WITH RECURSIVE chain",
            "FROM consent_event e WHERE e.ik = ANY",
            "INSERT INTO consent_event",
            "INSERT INTO subject_fact",
            "INSERT INTO permission_version",
            "FROM subject_fact f\nWHERE",
            "UPDATE permission_version v SET next_change_at",
            "UPDATE permission_version SET next_change_at = NULL");

    private final UUID profile = UUID.randomUUID();

    @BeforeEach
    void thereAreManyPeople() {
        sql.execute("""
                INSERT INTO profile_projection (profile_id, version, state, country)
                SELECT gen_random_uuid(), 1, 'ACTIVE', 'ZZ' FROM generate_series(1, ?)
                """, CROWD);
        sql.execute("""
                INSERT INTO identifier_projection (profile_id, ik, namespace, value, brands)
                SELECT profile_id, '1.crowd' || profile_id, 'crm', profile_id::text, '{blauwvlucht}'
                FROM profile_projection WHERE country = 'ZZ'
                """);
        theySaidMuch();
        sql.execute(
                "ANALYZE profile_projection, identifier_projection, consent_event, subject_fact, permission_version");
    }

    private void theySaidMuch() {
        sql.execute("""
                INSERT INTO consent_event (ik, id, person_seq, members, brand, purpose, action, basis, authority, state,
                                           occurred_at, received_at, effective_at, recorded_by)
                SELECT ik, gen_random_uuid(), n, ARRAY[ik, ik || 'x'], 'blauwvlucht', 'marketing', 'REFUSE', 'CONSENT',
                       'SUBJECT', 'EFFECTIVE', now(), now(), now(), 'crowd'
                FROM identifier_projection, generate_series(1, 2) AS s (n) WHERE ik LIKE '1.crowd%'
                """);
        sql.execute("""
                INSERT INTO subject_fact (ik, id, person_seq, members, kind, lowers, said, authority, occurred_at,
                                          received_at, effective_at, recorded_by)
                SELECT ik, gen_random_uuid(), 3, ARRAY[ik, ik || 'x'], 'BRAND_MUTE', true, '{}', 'SUBJECT', now(), now(),
                       now(), 'crowd'
                FROM identifier_projection WHERE ik LIKE '1.crowd%'
                """);
        sql.execute("""
                INSERT INTO permission_version (profile_id, version, next_change_at)
                SELECT profile_id, 1, now() + interval '1 year' FROM profile_projection WHERE country = 'ZZ'
                """);
    }

    @AfterEach
    void theyAreGone() {
        sql.execute("DELETE FROM subject_fact WHERE recorded_by = 'crowd'");
        sql.execute("DELETE FROM consent_event WHERE recorded_by = 'crowd'");
        sql.execute("DELETE FROM permission_version WHERE next_change_at > now() + interval '364 days'");
        sql.execute("DELETE FROM identifier_projection WHERE ik LIKE '1.crowd%'");
        sql.execute("DELETE FROM profile_projection WHERE country = 'ZZ'");
    }

    @Test
    void noQuestionAboutAPersonScansALargeTable() {
        try (var probe = PlanProbe.start()) {
            // when
            record(email, "GRANT", SURPRISES);
            people.active(profile, 1, email);
            StatementApi.state(email, "preferences", "{\"kind\":\"BRAND_MUTE\",\"brand\":\"wolkje\"}");
            decide(email);
            decide(profile.toString());
            matrix(email);
            StatementApi.list(email, "preferences");
            body(with("consent:read").get("/api/v1/subjects/" + email + "/history"), 200);
            // then
            await().untilAsserted(() -> assertThat(probe.statements()).contains(EXPECTED));
            assertThat(probe.scanning(LARGE)).isEmpty();
        }
    }
}
