package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.MailServerAddress;
import io.klantbeeld.consent.People;
import io.klantbeeld.test.RealServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.confirmation.MedicalGrants.grant;
import static io.klantbeeld.consent.confirmation.MedicalGrants.submission;
import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class ConfirmationMailTest extends ConfirmationTest {
    @Inject
    MeterRegistry meters;

    @Test
    void oneMailSaysAllThatASubmissionGranted() {
        // when
        record(submission(email, "cardiology", "neurology"));
        var mail = mailbox.await(email);
        // then
        assertThat(mail.headers())
                .containsEntry("From", "Medivisie <no-reply@medivisie.example.com>")
                .containsEntry("Subject", "Bevestig uw keuze")
                .containsEntry("Auto-Submitted", "auto-generated");
        assertThat(mail.headers().get("Content-Type")).startsWith("multipart/alternative");
        for (var part : new String[] {mail.text(), mail.html()}) {
            assertThat(part)
                    .contains("Medivisie", "Medische informatie · Cardiologie", "Medische informatie · Neurologie")
                    .contains("e-mail", "Zonder uw bevestiging gebeurt er niets", "De link werkt tot")
                    .doesNotContain(email.substring("email:".length()), people.ik(email), "<img", "<script");
        }
        assertThat(mail.link()).startsWith("/d/");
        await().untilAsserted(() -> assertThat(queued("state")).isEqualTo("SENT"));
        assertThat(queued("address")).isNull();
        assertThat(mailbox.of(email)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"en,Without your confirmation", "it,Senza la Sua conferma", "de-AT,Ohne Ihre Bestätigung"})
    void aMailSpeaksTheLanguageInWhichThePersonChose(String locale, String words) {
        // when
        record(submission(email, "cardiology").replace("\"locale\":\"nl\"", "\"locale\":\"" + locale + "\""));
        // then
        assertThat(mailbox.await(email).text()).contains(words);
        assertThat(mailbox.await(email).html()).contains(words, "lang=\"" + locale.substring(0, 2) + "\"");
    }

    @Test
    void theLanguageOfThePersonComesFirstAndThatOfTheBrandLast() {
        // given
        var profile = UUID.randomUUID();
        people.active(profile, 1, email);
        sql.execute("UPDATE profile_projection SET locale = 'it' WHERE profile_id = ?", profile);
        var other = People.freshEmail();
        // when
        grant(email);
        record(submission(other, "cardiology").replace("\"locale\":\"nl\",", ""));
        // then
        assertThat(mailbox.await(email).text()).contains("Senza la Sua conferma");
        assertThat(mailbox.await(other).text()).contains("Zonder uw bevestiging");
    }

    @Test
    void aGrantOfSomebodyWithoutAMailAddressStaysPendingWithoutAMail() {
        // given
        long before = sql.count("confirmation_request");
        // when
        var event = record(submission("phone:+31612345678", "cardiology"))
                .path("events")
                .get(0);
        // then
        assertThat(event.path("state").asText()).isEqualTo("PENDING_DOUBLE_OPT_IN");
        assertThat(sql.count("confirmation_request")).isEqualTo(before);
    }

    @Test
    void aMailThatWasRefusedIsSentAgain() {
        // given
        mailbox.refuse(email, 2);
        // when
        grant(email);
        // then
        await().untilAsserted(() -> assertThat(queued("state")).isEqualTo("SENT"));
        assertThat(mailbox.of(email)).hasSize(1);
        assertThat(mailbox.refusalsLeft(email)).isZero();
    }

    @Test
    void aMailThatIsAlwaysRefusedIsGivenUpAndCountedAndItsAddressForgotten() {
        // given
        mailbox.refuse(email, 100);
        // when
        grant(email);
        // then
        await().untilAsserted(() -> assertThat(queued("state")).isEqualTo("GIVEN_UP"));
        assertThat(queued("address")).isNull();
        assertThat(mailbox.refusalsLeft(email)).isBetween(100 - MailServerAddress.ATTEMPTS, 99);
        assertThat(queued("attempts")).isEqualTo(MailServerAddress.ATTEMPTS);
        await().untilAsserted(() -> assertThat(meters.get("consent.confirmation.requests")
                        .tag("state", "GIVEN_UP")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(1));
    }
}
