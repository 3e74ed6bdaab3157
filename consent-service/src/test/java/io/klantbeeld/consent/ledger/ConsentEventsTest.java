package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.ConsentApi;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.event.Topics;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.code;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.ConsentApi.decideBody;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.ConsentApi.submission;
import static io.klantbeeld.consent.ConsentApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@RealServers
class ConsentEventsTest extends ServiceTest {
    @Test
    void aChoiceOfSomebodyWhomNobodyKnowsIsKeptAndTold() {
        // when
        var event = record(email, "GRANT", SURPRISES);
        // then
        assertThat(event.path("personSeq").asLong()).isEqualTo(1);
        assertThat(event.path("action").asText()).isEqualTo("GRANT");
        assertThat(event.path("state").asText()).isEqualTo("EFFECTIVE");
        var told = kafka.awaitKey(Topics.CONSENT_EVENT, people.ik(email));
        Schemas.assertValid(Topics.CONSENT_EVENT, told.text());
        assertThat(told.json().path("eventId")).isEqualTo(event.path("id"));
        assertThat(told.json().path("identifier").asText()).isEqualTo(email);
        assertThat(told.json().path("profileId").isNull()).isTrue();
    }

    @Test
    void choicesOfOneSubmissionAreAMicrosecondApartAndNumbered() {
        // given
        var occurredAt = Instant.parse("2026-02-01T10:00:00Z");
        // when
        var events =
                record("""
                {"person":"%s","authority":"SUBJECT","occurredAt":"%s","notice":"blauwvlucht-marketing/1/nl",
                 "choices":[{"action":"GRANT","scope":%s},{"action":"REFUSE","scope":%s}],
                 "evidence":{"method":"WEB_FORM"}}
                """.formatted(email, occurredAt, SURPRISES, SURPRISES)).path("events");
        // then
        assertThat(events.findValuesAsText("personSeq")).containsExactly("1", "2");
        assertThat(Instant.parse(events.get(0).path("effectiveAt").asText())).isEqualTo(occurredAt);
        assertThat(Instant.parse(events.get(1).path("effectiveAt").asText())).isEqualTo(occurredAt.plusNanos(1_000));
        assertThat(code(decide(email))).isEqualTo("CONSENT_REFUSED");
    }

    @Test
    void aRepetitionWithItsKeyGetsTheFirstAnswerAndAnotherBodyIsRefused() {
        // given
        var key = UUID.randomUUID().toString();
        var grant = submission(email, "GRANT", SURPRISES);
        // when
        var first = body(once(key, grant), 201);
        var second = body(once(key, grant), 201);
        // then
        assertThat(second).isEqualTo(first);
        assertThat(choices()).isEqualTo(1);
        problem(once(key, submission(email, "REFUSE", SURPRISES)), 422, "request:idempotency-key-reused");
    }

    @Test
    void aNoNeedsNeitherNoticeNorEvidenceAndMayBeAsWideAsItLikes() {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        var event = record("""
                {"person":"%s","authority":"RELAYED_BY_STAFF","choices":[{"action":"WITHDRAW","scope":{}}]}
                """.formatted(email));
        // then
        assertThat(event.at("/events/0/state").asText()).isEqualTo("EFFECTIVE");
        assertThat(code(decide(email))).isEqualTo("CONSENT_WITHDRAWN");
    }

    @Test
    void anImportAboveARefusalIsHistoryOnly() {
        // given
        record(email, "REFUSE", "{\"brand\":\"blauwvlucht\",\"purpose\":\"marketing\"}");
        // when
        var imported = record(submission(email, "GRANT", SURPRISES).replace("SUBJECT", "IMPORT"));
        // then
        assertThat(imported.at("/events/0/state").asText()).isEqualTo("HISTORICAL_ONLY");
        assertThat(code(decide(email))).isEqualTo("CONSENT_REFUSED");
    }

    @Test
    void aGrantThatNeedsConfirmationCountsFromIt() {
        // given
        var scope = SURPRISES
                .replace("blauwvlucht", "medivisie")
                .replace("\"marketing\"", "\"medical-info\"")
                .replace("travel-surprises", "cardiology");
        var grant = submission(email, "GRANT", scope).replace("blauwvlucht-marketing", "medivisie-medical-info");
        var question = """
                {"person":"%s","brand":"medivisie","purpose":"medical-info","channel":"EMAIL","topics":["cardiology"]}
                """.formatted(email);
        // when
        var pending = record(grant).at("/events/0/state").asText();
        var before = decideBody(question);
        record(submission(email, "CONFIRM", scope).replace("WEB_FORM", "DOUBLE_OPT_IN"));
        var after = decideBody(question);
        // then
        assertThat(pending).isEqualTo("PENDING_DOUBLE_OPT_IN");
        assertThat(code(before)).isEqualTo("DOUBLE_OPT_IN_PENDING");
        assertThat(code(after)).isEqualTo("GRANTED_CONSENT");
    }

    @Test
    void manyAtOnceUnderOneKeyGetEveryNumberOnce() throws InterruptedException {
        // given
        var threads = new ArrayList<Thread>();
        // when
        for (int i = 0; i < 16; i++) {
            var action = i % 2 == 0 ? "GRANT" : "WITHDRAW";
            threads.add(Thread.startVirtualThread(() -> ConsentApi.record(email, action, SURPRISES)));
        }
        for (var thread : threads) {
            thread.join();
        }
        // then
        var rows = sql.rows(
                "SELECT person_seq, effective_at::text AS at FROM consent_event WHERE ik = ? ORDER BY person_seq",
                people.ik(email));
        List<Object> numbers =
                LongStream.rangeClosed(1, 16).<Object>mapToObj(Long::valueOf).toList();
        assertThat(rows).extracting(row -> row.get("person_seq")).isEqualTo(numbers);
        assertThat(rows).extracting(row -> row.get("at")).doesNotHaveDuplicates();
        assertThat(sql.rows(
                        "SELECT 1 FROM consent_event a JOIN consent_event b ON a.ik = b.ik"
                                + " AND a.person_seq < b.person_seq AND a.effective_at >= b.effective_at WHERE a.ik = ?",
                        people.ik(email)))
                .isEmpty();
    }

    @Test
    void theLedgerRefusesToBeRewritten() {
        // given
        record(email, "WITHDRAW", SURPRISES);
        // then
        assertThatThrownBy(
                        () -> sql.execute("UPDATE consent_event SET action = 'GRANT' WHERE ik = ?", people.ik(email)))
                .hasStackTraceContaining("append-only");
    }

    private static Response once(String key, String body) {
        return with("consent:write").header("Idempotency-Key", key).body(body).post("/api/v1/consent-events");
    }
}
