package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.consent.ConsentApi.code;
import static io.klantbeeld.consent.ConsentApi.decideBody;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.Visits.browser;
import static io.klantbeeld.consent.Visits.send;
import static io.klantbeeld.consent.confirmation.MedicalGrants.decided;
import static io.klantbeeld.consent.confirmation.MedicalGrants.grant;
import static io.klantbeeld.consent.confirmation.MedicalGrants.submission;
import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class ConfirmationLinkTest extends ConfirmationTest {
    @Inject
    ConfirmationTokens tokens;

    @Inject
    Catalogues catalogues;

    @Test
    void theButtonConfirmsWhatWasGranted() {
        // given
        record(submission(email, "cardiology", "neurology"));
        var link = mailbox.await(email).link();
        assertThat(decided(email)).isEqualTo("DOUBLE_OPT_IN_PENDING");
        // when
        var done = send(link, "confirm=1");
        // then
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.header("Set-Cookie")).isNull();
        assertThat(done.asString())
                .contains("u hebt bevestigd", "Cardiologie", "Neurologie")
                .doesNotContain("<form");
        assertThat(decided(email)).isEqualTo("GRANTED_CONSENT");
        assertThat(confirmations()).isEqualTo(2);
        assertThat(sql.count(
                        "consent_event WHERE ik = ? AND action = 'CONFIRM' AND authority = 'SUBJECT'"
                                + " AND evidence ->> 'method' = 'DOUBLE_OPT_IN' AND evidence ->> 'locale' = 'nl'"
                                + " AND notice = 'medivisie-medical-info/1/nl'",
                        people.ik(email)))
                .isEqualTo(2);
    }

    @Test
    void theButtonWorksMultipartToo() {
        // given
        grant(email);
        var link = mailbox.await(email).link();
        // when
        var done = browser().multiPart("confirm", "1").post(link);
        // then
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(decided(email)).isEqualTo("GRANTED_CONSENT");
    }

    @Test
    void manyAtOnceConfirmOnce() throws InterruptedException {
        // given
        grant(email);
        var link = mailbox.await(email).link();
        var threads = new ArrayList<Thread>();
        // when
        for (int i = 0; i < 12; i++) {
            threads.add(Thread.startVirtualThread(() -> send(link, "confirm=1")));
        }
        for (var thread : threads) {
            thread.join();
        }
        // then
        assertThat(send(link, "confirm=1").statusCode()).isEqualTo(200);
        assertThat(confirmations()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "confirm=0", "confirm=", "confirm=yes", "List-Unsubscribe=One-Click", "token=1"})
    void aPostWithoutTheFieldChangesNothing(String form) {
        // given
        grant(email);
        // when
        var answer = send(mailbox.await(email).link(), form);
        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(confirmations()).isZero();
    }

    @Test
    void whatWasWithdrawnStaysWithdrawnAndAnotherGrantNeedsItsOwnLink() {
        // given
        grant(email);
        var first = mailbox.await(email).link();
        record(email, "WITHDRAW", MedicalGrants.scope("cardiology"));
        // when
        send(first, "confirm=1");
        // then
        assertThat(decided(email)).isEqualTo("CONSENT_WITHDRAWN");
        // and
        grant(email);
        send(first, "confirm=1");
        assertThat(decided(email)).isEqualTo("DOUBLE_OPT_IN_PENDING");
        await().until(() -> mailbox.of(email).size() == 2);
        send(mailbox.of(email).getLast().link(), "confirm=1");
        assertThat(decided(email)).isEqualTo("GRANTED_CONSENT");
    }

    @Test
    void aLinkWorksWhenItsTopicIsNotInForceAnyMore() {
        // given
        record(submission(email, "oncology"));
        var link = mailbox.await(email).link();
        inForce("oncology", "RETIRED");
        try {
            // when
            var page = browser().get(link);
            var done = send(link, "confirm=1");
            // then
            assertThat(page.asString()).contains("Medische informatie · oncology");
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(confirmations()).isEqualTo(1);
        } finally {
            inForce("oncology", "ACTIVE");
        }
    }

    @Test
    void nothingIsRecordedAboutSomebodyWhoseGrantIsGone() {
        // given
        grant(email);
        var link = mailbox.await(email).link();
        sql.execute("DELETE FROM consent_event WHERE ik = ?", people.ik(email));
        // when
        var done = send(link, "confirm=1");
        // then
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(choices()).isZero();
    }

    @Test
    void anExpiredLinkIsNone() {
        // given
        grant(email);
        var expired = "/d/"
                + tokens.seal(new Confirmation(
                        people.ik(email),
                        Instant.EPOCH,
                        List.of(new Scope("medivisie", "medical-info", "cardiology", Channel.EMAIL, null)),
                        "nl",
                        Instant.now().minusSeconds(1)));
        // then
        for (var answer : List.of(browser().get(expired), send(expired, "confirm=1"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(browser().get("/d/x").asString());
        }
        assertThat(confirmations()).isZero();
    }

    @Test
    void aContactPointThatTheGrantNamesConfirmsIt() {
        // given
        var crm = "crm:" + email.substring("email:".length(), "email:".length() + 36);
        var scope = MedicalGrants.scope("cardiology").replace("}", ",\"contactPoint\":\"" + email + "\"}");
        var question = """
                {"person":"%s","brand":"medivisie","purpose":"medical-info","channel":"EMAIL","topics":["cardiology"],
                 "contactPoint":"%s"}
                """.formatted(crm, email);
        record(submission(crm, "cardiology").replace(MedicalGrants.scope("cardiology"), scope));
        var link = mailbox.await(email).link();
        assertThat(code(decideBody(question))).isEqualTo("DOUBLE_OPT_IN_PENDING");
        // when
        send(link, "confirm=1");
        // then
        assertThat(code(decideBody(question))).isEqualTo("GRANTED_CONSENT");
    }

    @ParameterizedTest
    @CsvSource({"en,Is this what you want?", "nl,Is dit wat u wilt?", "it,È quello che desidera?", "de,Möchten Sie das?"
    })
    void thePageSpeaksTheLanguageOfTheMail(String locale, String words) {
        // given
        record(submission(email, "cardiology").replace("\"locale\":\"nl\"", "\"locale\":\"" + locale + "\""));
        // when
        var page = browser().get(mailbox.await(email).link());
        // then
        assertThat(page.asString()).contains(words, "lang=\"" + locale + "\"", "Medivisie", "name=\"confirm\"");
        assertThat(page.asString()).doesNotContain("example.com", "<script", "http://", "https://");
        assertThat(confirmations()).isZero();
    }

    private void inForce(String topic, String state) {
        sql.execute("UPDATE catalogue_entry SET state = ? WHERE kind = 'TOPIC' AND key = ?", state, topic);
        sql.execute("UPDATE catalogue_revision SET revision = revision + 1");
        catalogues.upToDate();
    }
}
