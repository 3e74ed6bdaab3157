package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What happens while consent-service is away. */
@QuarkusTest
@RealServers
@Counterparts
class FailOpenStoryTest {
    private final Mailbox mailbox = Mailbox.running();
    private final ConsentCounterpart consent = ConsentCounterpart.running();
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void bothCampaignsRun() {
        Api.loadSample();
        ARecall.runs();
        consent.away(true);
    }

    @AfterEach
    void consentServiceIsBack() {
        consent.away(false);
    }

    @Test
    void aWarningGoesAndIsAuditedApart() {
        // given
        var anna = traveller();
        var before = counted();

        // when
        anna.does(ARecall.EVENT, "AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
        await().untilAsserted(() ->
                assertThat(contactOf(anna).path("status").asText()).isEqualTo("ACCEPTED"));
        var contact = contactOf(anna);
        assertThat(contact.path("basis").asText()).isEqualTo("FAIL_OPEN");
        assertThat(sql.count(
                        "contact_attempt WHERE contact_id = ? AND basis = 'FAIL_OPEN'",
                        UUID.fromString(contact.path("contactId").asText())))
                .isEqualTo(1);
        assertThat(counted()).isEqualTo(before + 1);
    }

    @Test
    void whyAWarningWentIsToldWithItsGates() {
        // given
        var anna = traveller();

        // when
        anna.does(ARecall.EVENT, "AMS", 1);

        // then
        await().untilAsserted(() ->
                assertThat(contactOf(anna).path("status").asText()).isEqualTo("ACCEPTED"));
        var last = Api.get("/api/v1/persons/{person}/why?campaign=luggage-recall", anna.id())
                .path("last");
        assertThat(last.path("outcome").asText()).isEqualTo("SENT");
        assertThat(last.path("gates")).last().satisfies(gate -> {
            assertThat(gate.path("gate").asText()).isEqualTo("DISPATCH");
            assertThat(gate.path("passed").asBoolean()).isTrue();
            assertThat(gate.path("code").asText()).isEqualTo("FAIL_OPEN");
            assertThat(gate.path("text").asText()).startsWith("Consent-service did not answer");
        });
    }

    @Test
    void aWarningOffersNoOptOutSinceThereIsNone() throws MessagingException {
        // given
        var anna = traveller();

        // when
        anna.does(ARecall.EVENT, "AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
        var mail = mailbox.to(anna.email()).getFirst();
        assertThat(mail.getSubject()).isEqualTo(ARecall.SUBJECT);
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void marketingWaitsBesideAWarningUntilItExpires() throws MessagingException {
        // given
        var anna = traveller();

        // when
        anna.checksIn("AMS", 1);
        anna.does(ARecall.EVENT, "AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(
                        Api.whyAbout(anna).at("/last/stoppedBy/code").asText())
                .isEqualTo("PERMISSION_UNAVAILABLE"));
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).isNotEmpty());
        sql.execute(
                "update contact set expires_at = now() where person = ? and campaign = 'airport-surprise'", anna.id());
        await().untilAsserted(() -> assertThat(
                        Api.whyAbout(anna).at("/last/stoppedBy/code").asText())
                .isEqualTo("EXPIRED"));
        assertThat(mailbox.to(anna.email())).hasSize(1);
        assertThat(mailbox.to(anna.email()).getFirst().getSubject()).isEqualTo(ARecall.SUBJECT);
    }

    @Test
    void whatGoesOnceConsentServiceIsBackRestsOnItsAnswer() {
        // given
        consentServiceAnswers();
        var anna = traveller();

        // when
        anna.does(ARecall.EVENT, "AMS", 1);

        // then
        await().untilAsserted(() ->
                assertThat(contactOf(anna).path("status").asText()).isEqualTo("ACCEPTED"));
        assertThat(contactOf(anna).path("basis").asText()).isEqualTo("CONSENT");
        assertThat(Api.get("/api/v1/persons/{person}/why?campaign=luggage-recall", anna.id())
                        .toString())
                .doesNotContain("FAIL_OPEN");
    }

    @Test
    void anOutageIsLoggedOnce() {
        var logged = new CopyOnWriteArrayList<String>();
        var logger = Logger.getLogger("io.klantbeeld.campaign.contact.dispatch.FailOpen");
        var listener = new Listener(logged);
        // given an outage of its own
        consentServiceAnswers();
        logger.addHandler(listener);
        try {
            // when
            consent.away(true);
            warned(traveller());
            warned(traveller());
        } finally {
            logger.removeHandler(listener);
        }
        // then
        assertThat(logged).singleElement().satisfies(line -> assertThat(line).contains("basis="));
    }

    // It is tried again only a moment after it is back, and what waits goes then.
    private void consentServiceAnswers() {
        consent.away(false);
        var anna = traveller();
        anna.checksIn("AMS", 1);
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
    }

    private void warned(Traveller traveller) {
        traveller.does(ARecall.EVENT, "AMS", 1);
        await().untilAsserted(() -> assertThat(mailbox.to(traveller.email())).hasSize(1));
    }

    private static Traveller traveller() {
        return Traveller.unknown().appears(1).isTold(ARecall.permitted(), List.of(), 1);
    }

    private static JsonNode contactOf(Traveller traveller) {
        return Api.get("/api/v1/contacts?person={person}", traveller.id()).at("/items/0");
    }

    private double counted() {
        return metrics.find("contact.failopen").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** Remembers what was logged. */
    private static final class Listener extends Handler {
        private final List<String> logged;

        Listener(List<String> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
