package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.People;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.code;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.ConsentApi.decideBody;
import static io.klantbeeld.consent.ConsentApi.matrix;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.ConsentApi.with;
import static io.klantbeeld.consent.statement.StatementApi.lift;
import static io.klantbeeld.consent.statement.StatementApi.list;
import static io.klantbeeld.consent.statement.StatementApi.post;
import static io.klantbeeld.consent.statement.StatementApi.said;
import static io.klantbeeld.consent.statement.StatementApi.state;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class StatementTest extends ServiceTest {
    private static final String ALWAYS =
            "[{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"],"
                    + "\"from\":\"00:00\",\"to\":\"00:00\"}]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            suppressions | {"level":"GLOBAL","reason":"REQUEST"}                                     | SUPPRESSED_GLOBAL
            suppressions | {"level":"CONTROLLER","controller":"blauwvlucht-nv","reason":"LEGAL"}     | SUPPRESSED_CONTROLLER
            suppressions | {"level":"BRAND","brand":"blauwvlucht","reason":"FRAUD"}                  | SUPPRESSED_BRAND
            suppressions | {"level":"CHANNEL","channel":"EMAIL","reason":"REQUEST"}                  | SUPPRESSED_CHANNEL
            suppressions | {"level":"PURPOSE","purpose":"marketing","reason":"REQUEST"}              | SUPPRESSED_PURPOSE
            suppressions | {"level":"TOPIC","topic":"travel-surprises","reason":"REQUEST"}           | SUPPRESSED_TOPIC
            suppressions | {"level":"CHANNEL","channel":"EMAIL","reason":"COMPLAINT"}                | COMPLAINT
            suppressions | {"level":"CHANNEL","channel":"EMAIL","reason":"REGISTER"}                 | REGISTER_HIT
            suppressions | {"level":"GLOBAL","reason":"DECEASED"}                                    | SUBJECT_DECEASED
            preferences  | {"kind":"TOPIC","topic":"travel-surprises","wanted":false}                | TOPIC_NOT_WANTED
            preferences  | {"kind":"CHANNEL_OFF","channel":"EMAIL"}                                  | CHANNEL_NOT_WANTED
            preferences  | {"kind":"BRAND_MUTE","brand":"blauwvlucht"}                               | BRAND_MUTED
            preferences  | {"kind":"PAUSE","until":"2099-01-01T00:00:00Z"}                           | PAUSED_UNTIL
            """)
    void whatIsStatedIsInTheNextDecisionUntilItIsLifted(String list, String fact, String code) {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        var id = state(email, list, fact);
        // then
        var decision = decide(email);
        assertThat(code(decision)).isEqualTo(code);
        assertThat(decision.at("/reasons/0/ref").asText()).isEqualTo(id);
        assertThat(list(email, list).at("/items/0/standing").asBoolean()).isTrue();
        // and when
        lift(email, id);
        // then
        assertThat(code(decide(email))).isEqualTo("GRANTED_CONSENT");
        assertThat(list(email, list).at("/items/0/standing").asBoolean()).isFalse();
    }

    @Test
    void hoursDeferUntilTheyAreOver() {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        state(email, "preferences", "{\"kind\":\"QUIET_HOURS\",\"hours\":" + ALWAYS + "}");
        // then: an evening that never ends
        var never = decide(email);
        assertThat(never.path("outcome").asText()).isEqualTo("DEFER");
        assertThat(code(never)).isEqualTo("QUIET_HOURS");
        assertThat(never.path("nextEligibleAt").isNull()).isTrue();
        // and when
        var nights = ALWAYS.replace("\"from\":\"00:00\",\"to\":\"00:00\"", "\"from\":\"22:00\",\"to\":\"07:00\"");
        state(email, "preferences", "{\"kind\":\"QUIET_HOURS\",\"timeZone\":\"UTC\",\"hours\":" + nights + "}");
        var night = decideBody(at("2026-03-01T23:30:00Z"));
        // then
        assertThat(night.path("nextEligibleAt").asText()).isEqualTo("2026-03-02T07:00:00Z");
        assertThat(night.path("validUntil").asText()).isEqualTo("2026-03-02T07:00:00Z");
        assertThat(decideBody(at("2026-03-01T12:00:00Z")).path("validUntil").asText())
                .isEqualTo("2026-03-01T22:00:00Z");
        assertThat(matrix(email).path("hours")).hasSize(1);
    }

    @Test
    void theFrequencyIsReturnedAndNotCounted() {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        state(email, "preferences", "{\"kind\":\"FREQUENCY\",\"brand\":\"blauwvlucht\",\"max\":2,\"per\":\"P7D\"}");
        // then
        var decision = decide(email);
        assertThat(decision.path("outcome").asText()).isEqualTo("PERMIT_WITH_LIMITS");
        assertThat(decision.path("limits").toString())
                .isEqualTo("[{\"max\":2,\"per\":\"P7D\",\"scope\":\"brand:blauwvlucht\"}]");
        assertThat(decision.path("limitsVersion").asLong()).isPositive();
    }

    @Test
    void deniedAttributesAreMaskedAndTheMessageStaysGeneric() {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        state(email, "attribute-grants", "{\"attribute\":\"birthDate\",\"effect\":\"DENY\"}");
        // then
        var decision =
                decideBody(at("2026-03-01T12:00:00Z").replace("}", ",\"attributes\":[\"firstName\",\"birthDate\"]}"));
        assertThat(decision.path("deniedAttributes").toString()).isEqualTo("[\"birthDate\"]");
        assertThat(decision.path("allowedAttributes").toString()).isEqualTo("[\"firstName\"]");
        assertThat(decision.path("obligations").toString()).contains("GENERIC_CONTENT_ONLY");
        assertThat(decision.path("outcome").asText()).isEqualTo("PERMIT_WITH_LIMITS");
    }

    @Test
    void aDelegateIsNamedToTheSender() {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        var assistant = People.freshEmail();
        state(email, "delegations", "{\"delegate\":\"" + assistant + "\",\"channels\":[\"EMAIL\"]}");
        // then
        assertThat(decide(email).at("/delegates/0").asText()).isEqualTo(people.ik(assistant));
    }

    @Test
    void whatIsStatedBeforeWhileAndAfterAProfileAppearsIsNeitherLostNorWidened() {
        // given
        var profile = UUID.randomUUID();
        var other = People.freshEmail();
        record(email, "GRANT", SURPRISES);
        var mute = "{\"kind\":\"BRAND_MUTE\",\"brand\":\"blauwvlucht\"}";
        state(other, "preferences", mute);
        // when: the profile appears, and is merged
        people.active(profile, 1, email, other);
        // then
        assertThat(code(decide(email))).isEqualTo("BRAND_MUTED");
        // and when: one of them blocks, and they are taken apart
        state(email, "suppressions", "{\"level\":\"CHANNEL\",\"channel\":\"EMAIL\",\"reason\":\"REQUEST\"}");
        people.active(profile, 2, email);
        people.active(UUID.randomUUID(), 1, other);
        // then: the block stays with both, the wish with whom it was
        assertThat(code(decide(email))).isEqualTo("SUPPRESSED_CHANNEL");
        assertThat(code(decide(other))).isEqualTo("SUPPRESSED_CHANNEL");
        assertThat(list(other, "suppressions").path("items")).hasSize(1);
    }

    @Test
    void aBlockOfTheTimeOfAMergeIsLiftedForTheOneWhoIsAskedAlone() {
        // given
        var profile = UUID.randomUUID();
        var other = People.freshEmail();
        record(email, "GRANT", SURPRISES);
        people.active(profile, 1, email, other);
        var block =
                state(email, "suppressions", "{\"level\":\"CHANNEL\",\"channel\":\"EMAIL\",\"reason\":\"REQUEST\"}");
        people.active(profile, 2, email);
        people.active(UUID.randomUUID(), 1, other);
        // when
        lift(email, block);
        // then
        assertThat(code(decide(email))).isEqualTo("GRANTED_CONSENT");
        assertThat(code(decide(other))).isEqualTo("SUPPRESSED_CHANNEL");
    }

    @Test
    void theSameStatementUnderOneKeyIsRecordedOnceAndAnotherIsRefused() {
        // given
        var key = UUID.randomUUID().toString();
        var mute = said("SUBJECT", "{\"kind\":\"BRAND_MUTE\",\"brand\":\"blauwvlucht\"}");
        // when
        var first = body(once(key, mute), 201);
        var again = body(once(key, mute), 201);
        // then
        assertThat(again).isEqualTo(first);
        assertThat(sql.count("subject_fact WHERE ik = ?", people.ik(email))).isEqualTo(1);
        problem(once(key, mute.replace("blauwvlucht", "wolkje")), 422, "request:idempotency-key-reused");
    }

    @Test
    void theHistoryOfAPersonNobodyHeardOfIsA404() {
        problem(
                with("consent:read").get("/api/v1/subjects/" + UUID.randomUUID() + "/preferences"),
                404,
                "consent:unknown-person");
        problem(
                post(email, "lifts", said("SUBJECT", "{\"fact\":\"" + UUID.randomUUID() + "\"}")),
                422,
                "consent:unknown-fact");
    }

    private Response once(String key, String statement) {
        return with("consent:write")
                .header("Idempotency-Key", key)
                .body(statement)
                .post("/api/v1/subjects/" + email + "/preferences");
    }

    private String at(String instant) {
        return """
                {"person":"%s","brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL",
                 "topics":["travel-surprises"],"at":"%s"}
                """.formatted(email, instant);
    }
}
