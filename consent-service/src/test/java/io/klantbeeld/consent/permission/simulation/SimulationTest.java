package io.klantbeeld.consent.permission.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.ConsentApi.with;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class SimulationTest extends ServiceTest {
    private static final String FORBIDDEN = """
            [{"jurisdiction":"nl","pack":{"name":"Bill","rules":[{"channels":["EMAIL"],"purposeClasses":["MARKETING"],
              "requirement":"FORBIDDEN","citation":"Draft bill, art. 1"}]}}]
            """;

    @Test
    void anotherRuleIsTriedWithoutBeingInForce() {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        var simulated = simulate("\"rulePacks\":" + FORBIDDEN);
        // then
        assertThat(simulated.path("changed").asLong()).isEqualTo(1);
        assertThat(simulated.at("/results/0/now/code").asText()).isEqualTo("GRANTED_CONSENT");
        assertThat(simulated.at("/results/0/simulated/code").asText()).isEqualTo("JURISDICTION_FORBIDS");
        assertThat(simulated.at("/results/0/simulated/text").asText()).isNotBlank();
        assertThat(decide(email).path("outcome").asText()).isEqualTo("PERMIT");
    }

    @Test
    void theFactsOfAnotherMomentAreTheFactsThatWereKnownThen() {
        // given
        record(email, "GRANT", SURPRISES);
        var between = Instant.now();
        record(email, "WITHDRAW", SURPRISES);
        // when
        var simulated = simulate("\"asOf\":\"" + between + "\"");
        // then
        assertThat(simulated.at("/results/0/now/code").asText()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(simulated.at("/results/0/simulated/code").asText()).isEqualTo("GRANTED_CONSENT");
    }

    @Test
    void aDecisionIsDerivedAgainFromItsIdWhateverWasSaidSince() {
        // given
        record(email, "GRANT", SURPRISES);
        var id = decide(email).path("decisionId").asText();
        record(email, "WITHDRAW", SURPRISES);
        // when
        var derived = body(with("consent:read").get("/api/v1/permissions/decisions/" + id), 200);
        // then
        assertThat(derived.path("code").asText()).isEqualTo("GRANTED_CONSENT");
        assertThat(derived.path("derivedCode").asText()).isEqualTo("GRANTED_CONSENT");
        assertThat(derived.path("confirmed").asBoolean()).isTrue();
        assertThat(derived.toString()).doesNotContain(email);
        problem(
                with("consent:read").get("/api/v1/permissions/decisions/" + "Z" + id.substring(1)),
                404,
                "consent:unknown-decision");
    }

    @Test
    void whyNamesEveryReasonOfACell() {
        // given
        record(email, "REFUSE", SURPRISES);
        // when
        var why = body(
                with("consent:read")
                        .header("Accept-Language", "nl")
                        .get("/api/v1/permissions/" + email
                                + "/why?brand=blauwvlucht&purpose=marketing&channel=EMAIL&topic=travel-surprises"),
                200);
        // then
        assertThat(why.path("outcome").asText()).isEqualTo("DENY");
        assertThat(why.at("/reasons/0/code").asText()).isEqualTo("CONSENT_REFUSED");
        assertThat(why.at("/reasons/0/text").asText()).isNotBlank();
        assertThat(why.has("decisionId")).isFalse();
        problem(
                with("consent:read").get("/api/v1/permissions/" + email + "/why?brand=blauwvlucht&purpose=marketing"),
                400,
                "request:invalid");
    }

    private JsonNode simulate(String more) {
        var request = """
                {"requests":[{"person":"%s","brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL",
                              "topics":["travel-surprises"]}],%s}
                """.formatted(email, more);
        return body(with("consent:read").body(request).post("/api/v1/permissions/simulations"), 200);
    }
}
