package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.People;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.code;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.ConsentApi.decideBody;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.ConsentApi.with;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class DecisionTest extends ServiceTest {
    @Inject
    DecisionIds ids;

    @Test
    void aPermitSaysWhyAndOnWhat() {
        // given
        var grant = record(email, "GRANT", SURPRISES);
        // when
        var decision = decideBody(question());
        // then
        assertThat(decision.path("outcome").asText()).isEqualTo("PERMIT");
        assertThat(code(decision)).isEqualTo("GRANTED_CONSENT");
        assertThat(decision.at("/reasons/0/ref")).isEqualTo(grant.path("id"));
        assertThat(decision.at("/reasons/0/layer").asText()).isEqualTo("BASIS");
        assertThat(decision.at("/reasons/0/text").asText()).isEqualTo("The person gave consent.");
        assertThat(decision.path("basis").asText()).isEqualTo("CONSENT");
        assertThat(decision.path("noticeVersion").asText()).isEqualTo("blauwvlucht-marketing/1/nl");
        assertThat(decision.path("validUntil").asText()).startsWith("20");
        assertThat(decision.path("asOfSeq").asText()).endsWith("~1");
    }

    @Test
    void aPermitHasAllThatASenderNeeds() {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        var decision = decideBody(question());
        // then
        assertThat(decision.path("allowedAttributes").get(0).asText()).isEqualTo("firstName");
        assertThat(decision.path("obligations").toString())
                .contains("ONE_CLICK_HEADER", "BODY_UNSUBSCRIBE_LINK", "SENDER_IDENTITY");
        assertThat(decision.at("/optOut/oneClickUrl").asText()).startsWith("http://127.0.0.1:8080/u/");
        assertThat(decision.path("language").asText()).isEqualTo("nl");
        assertThat(decision.path("timeZone").asText()).isEqualTo("Europe/Amsterdam");
        assertThat(decision.toString()).doesNotContain(email);
    }

    @Test
    void theIdOfADecisionCannotBeForged() {
        // when
        var id = decide(email).path("decisionId").asText();
        // then
        assertThat(ids.open(id)).isPresent();
        assertThat(ids.open("Z" + id.substring(1))).isEmpty();
        assertThat(ids.open(id.substring(4))).isEmpty();
        assertThat(ids.open("")).isEmpty();
        assertThat(ids.open("not base64!")).isEmpty();
    }

    @Test
    void aRefusalNamesTheOtherChannels() {
        // given
        record(email, "GRANT", SURPRISES.replace("EMAIL", "SMS"));
        // when
        var decision = decide(email);
        // then
        assertThat(decision.path("outcome").asText()).isEqualTo("DENY");
        assertThat(code(decision)).isEqualTo("NO_CONSENT");
        assertThat(decision.path("alternatives").toString()).contains("{\"channel\":\"SMS\",\"outcome\":\"PERMIT\"}");
        assertThat(decision.path("optOut").isNull()).isTrue();
    }

    @Test
    void everyTopicOfAMessageMustBeWanted() {
        // given
        record(email, "GRANT", "{\"brand\":\"blauwvlucht\",\"purpose\":\"marketing\",\"channel\":\"EMAIL\"}");
        record(email, "REFUSE", SURPRISES);
        var question = """
                {"person":"%s","brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL","topics":%s}
                """;
        // then
        assertThat(code(decideBody(question.formatted(email, "[\"city-trips\"]"))))
                .isEqualTo("GRANTED_CONSENT");
        assertThat(code(decideBody(question.formatted(email, "[]")))).isEqualTo("GRANTED_CONSENT");
        assertThat(code(decideBody(question.formatted(email, "[\"city-trips\",\"travel-surprises\"]"))))
                .isEqualTo("CONSENT_REFUSED");
    }

    @Test
    void serviceAndSafetyNeedNoConsentAndCarryNoPromotion() {
        // given
        var question = """
                {"person":"%s","brand":"blauwvlucht","purpose":"%s","channel":"EMAIL","contentClass":"%s","explain":"ALL"}
                """;
        // then
        assertThat(code(decideBody(question.formatted(email, "service", "SERVICE"))))
                .isEqualTo("GRANTED_CONTRACT");
        assertThat(code(decideBody(question.formatted(email, "safety", "SAFETY"))))
                .isEqualTo("GRANTED_LEGAL_OBLIGATION");
        assertThat(code(decideBody(question.formatted(email, "service", "PROMOTIONAL"))))
                .isEqualTo("CONTENT_CLASS_MISMATCH");
        assertThat(decideBody(question.formatted(email, "service", "SERVICE"))
                        .path("optOut")
                        .isNull())
                .isTrue();
    }

    @Test
    void explainAllNamesEveryReasonInOrderAndInTheLanguageOfTheCaller() {
        // when
        var decision = body(
                with("consent:decide")
                        .header("Accept-Language", "it")
                        .body("""
                                {"person":"%s","brand":"nobody","purpose":"nothing","channel":"EMAIL","explain":"ALL"}
                                """.formatted(UUID.randomUUID()))
                        .post("/api/v1/permissions/decisions"),
                200);
        // then
        assertThat(decision.path("reasons").findValuesAsText("code"))
                .containsExactly("UNKNOWN_BRAND", "UNKNOWN_PURPOSE", "SUBJECT_UNKNOWN");
        assertThat(decision.at("/reasons/0/text").asText()).isEqualTo("Questo marchio non esiste.");
    }

    @Test
    void aBatchIsAnsweredInItsOrder() {
        // given
        record(email, "GRANT", SURPRISES);
        var granted = """
                {"person":"%s","brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL","topics":["travel-surprises"]}
                """.formatted(email);
        var refused = granted.replace(email, People.freshEmail());
        // when
        var decisions = body(
                        with("consent:decide")
                                .body("{\"requests\":[%s,%s,%s]}".formatted(refused, granted, refused))
                                .post("/api/v1/permissions/decisions/batch"),
                        200)
                .path("decisions");
        // then
        assertThat(decisions)
                .extracting(decision -> decision.path("outcome").asText())
                .containsExactly("DENY", "PERMIT", "DENY");
    }

    @Test
    void aDecisionWritesNothing() {
        // given
        record(email, "GRANT", SURPRISES);
        var before = written();
        // when
        for (int i = 0; i < 5; i++) {
            decide(email);
        }
        // then
        assertThat(written()).isEqualTo(before);
    }

    private String question() {
        return """
                {"person":"%s","brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL",
                 "topics":["travel-surprises"],"contentClass":"PROMOTIONAL","attributes":["firstName"],
                 "contactPoint":"%s","explain":"ALL"}
                """.formatted(email, email);
    }

    /** What a decision could have written. */
    private Object written() {
        return sql.rows("SELECT (SELECT count(*) FROM consent_event), (SELECT sum(last_seq) FROM consent_subject)");
    }
}
