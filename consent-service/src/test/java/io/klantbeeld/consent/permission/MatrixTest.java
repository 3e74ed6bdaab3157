package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.People;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.cell;
import static io.klantbeeld.consent.ConsentApi.matrix;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.ConsentApi.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class MatrixTest extends ServiceTest {
    @Test
    void aBrandOutsideTheTokenIsRefusedEverywhere() {
        // given
        record(email, "GRANT", SURPRISES);
        var question = """
                {"person":"%s","brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL"}
                """.formatted(email);
        // when
        var single = medivisie().body(question).post("/api/v1/permissions/decisions");
        var batch =
                medivisie().body("{\"requests\":[%s]}".formatted(question)).post("/api/v1/permissions/decisions/batch");
        var matrix = medivisie().get("/api/v1/permissions/{person}", Map.of("person", email));
        // then
        problem(single, 403, "access:brand-not-permitted");
        problem(batch, 403, "access:brand-not-permitted");
        problem(matrix, 404, "consent:unknown-person");
    }

    @Test
    void theMatrixHasEveryOfferAndTheTopicsThatDiffer() {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        var matrix = matrix(email);
        // then
        assertThat(cell(matrix, "EMAIL", null)).isEqualTo("NO_CONSENT");
        assertThat(cell(matrix, "EMAIL", "travel-surprises")).isEqualTo("GRANTED_CONSENT");
        assertThat(cell(matrix, "EMAIL", "city-trips")).isEmpty();
        assertThat(cell(matrix, "PHONE", null)).isEqualTo("NO_CONSENT");
        assertThat(matrix.path("cells").findValuesAsText("code")).contains("GRANTED_CONTRACT");
        var own = body(
                given().header(
                                "Authorization",
                                Tokens.scopes("consent:read")
                                        .brands("blauwvlucht")
                                        .bearer())
                        .get("/api/v1/permissions/{person}", Map.of("person", email)),
                200);
        assertThat(own.path("cells").findValuesAsText("brand")).isNotEmpty().containsOnly("blauwvlucht");
        problem(
                with("consent:read").get("/api/v1/permissions/{person}", Map.of("person", People.freshEmail())),
                404,
                "consent:unknown-person");
    }

    private static RequestSpecification medivisie() {
        var token = Tokens.scopes("consent:decide", "consent:read").brands("medivisie");
        return given().header("Authorization", token.bearer()).contentType("application/json");
    }
}
