package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.People;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.consent.statement.StatementApi;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.submission;
import static io.klantbeeld.consent.ConsentApi.with;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class GuardianGrantTest extends ServiceTest {
    private final String parent = People.freshEmail();

    @Test
    void aGrantInSomebodysNameNeedsAGuardianInForce() {
        // given
        guardian("{\"guardian\":\"%s\",\"from\":\"2026-03-01T00:00:00Z\",\"until\":\"2126-01-01T00:00:00Z\"}");
        // then
        assertNotAGuardian(grant(null, null));
        assertNotAGuardian(grant(People.freshEmail(), null));
        assertNotAGuardian(grant(email, null));
        assertNotAGuardian(grant(parent, "2026-02-28T23:59:59Z"));
        assertThat(choices()).isZero();
        assertThat(grant(parent, "2026-03-01T00:00:00Z").statusCode()).isEqualTo(201);
        assertThat(grant(parent, null).statusCode()).isEqualTo(201);
    }

    @Test
    void aGuardianMayBeNamedByAnyIdentifier() {
        // given
        var phone = "phone:+316" + String.format("%08d", Math.floorMod(parent.hashCode(), 100_000_000));
        people.active(UUID.randomUUID(), 1, parent, phone);
        guardian("{\"guardian\":\"%s\"}");
        // then
        assertThat(grant(phone, null).statusCode()).isEqualTo(201);
    }

    @Test
    void aGuardianshipThatWasLiftedCountsNoMore() {
        // given
        StatementApi.lift(email, guardian("{\"guardian\":\"%s\"}"));
        // then
        assertNotAGuardian(grant(parent, null));
    }

    @Test
    void anybodyMaySayNoInSomebodysName() {
        // when
        var answer = post(submission(email, "WITHDRAW", SURPRISES).replace("SUBJECT", "GUARDIAN"));
        // then
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private String guardian(String fact) {
        return StatementApi.state(email, "guardianships", fact.formatted(parent));
    }

    private void assertNotAGuardian(Response answer) {
        var problem = problem(answer, 422, "consent:not-a-guardian");
        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("spokenBy");
    }

    private Response grant(String spokenBy, String occurredAt) {
        var at = occurredAt == null ? Instant.now().toString() : occurredAt;
        var more = "\"occurredAt\":\"" + at + "\"," + (spokenBy == null ? "" : "\"spokenBy\":\"" + spokenBy + "\",");
        return post(submission(email, "GRANT", SURPRISES)
                .replace("SUBJECT", "GUARDIAN")
                .replace("\"basis\"", more + "\"basis\""));
    }

    private static Response post(String body) {
        return with("consent:write").body(body).post("/api/v1/consent-events");
    }
}
